// Fills in a PDF form by typing into pdf.js in a headless Chromium, then saves it as pdf.js does.
// node pdfjs_fill.mjs FOLDER_OF_NODE_MODULES CHROMIUM BLANK.pdf ANSWERS.json TARGET.pdf
import { createReadStream, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";

const [modules, chromium, blank, answers, target] = process.argv.slice(2);
const require = createRequire(join(modules, "index.js"));
const { chromium: browserType } = require("playwright-core");
const library = join(modules, "pdfjs-dist");
const TYPES = { ".mjs": "text/javascript", ".css": "text/css", ".pdf": "application/pdf" };
const TYPED = 300; // longer answers are put in at once, as by pasting

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/web/pdf_viewer.css">
<style>#box{position:absolute;inset:0;overflow:auto}</style>
<div id="box"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
import * as pdfjsLib from "/build/pdf.mjs";
globalThis.pdfjsLib = pdfjsLib;
pdfjsLib.GlobalWorkerOptions.workerSrc = "/build/pdf.worker.mjs";
const { EventBus, PDFLinkService, PDFViewer } = await import("/web/pdf_viewer.mjs");
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.getElementById("box"), eventBus, linkService });
linkService.setViewer(viewer);
const found = await pdfjsLib.getDocument({ url: "/blank.pdf" }).promise;
viewer.setDocument(found);
linkService.setDocument(found, null);
eventBus.on("pagesinit", () => { globalThis.desk = { found, viewer }; });
</script>`;

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const file = path === "/blank.pdf" ? blank : join(library, path);
  if (path === "/") {
    response.setHeader("content-type", "text/html");
    response.end(PAGE);
  } else if (existsSync(file)) {
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  } else {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await browserType.launch({ executablePath: chromium, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1100, height: 1400 } });
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForFunction(() => globalThis.desk !== undefined);

for (const { name, page: number, kind, value, at } of JSON.parse(readFileSync(answers, "utf8"))) {
  await page.evaluate((wanted) => { globalThis.desk.viewer.currentPageNumber = wanted; }, number);
  const field = page.locator(`[name="${name}"]`);
  await field.first().waitFor();
  if (kind === "choice") {
    await field.first().selectOption({ label: value });
  } else if (kind === "radio") {
    await field.nth(at).click(); // of the buttons of one question
  } else if (kind === "tick") {
    await field.first().click();
  } else {
    await field.first().click();
    if (value.length > TYPED) await page.keyboard.insertText(value);
    else await field.first().pressSequentially(value);
    await field.first().blur();
  }
}
const saved = await page.evaluate(async () => {
  const bytes = await globalThis.desk.found.saveDocument();
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  }
  return btoa(text);
});
writeFileSync(target, Buffer.from(saved, "base64"));
await browser.close();
server.close();
