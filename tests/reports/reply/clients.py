"""Programs that vendors fill in forms with; each is skipped where it is not installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from tests.quality.tree import ROOT
from tests.reports.reply.specimen import steps

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
MODULES = ROOT / ".venv" / "clients" / "node_modules"
SYSTEM_PYTHON = Path("/usr/bin/python3")
PATIENCE = 120


def run(command: Sequence[str | Path], **more: object) -> None:
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        **more,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def need(*programs: str) -> str:
    """Return the path of the first of these programs; without any, the test is skipped."""
    for program in programs:
        if path := shutil.which(program):
            return path
    pytest.skip(f"{programs[0]} is not installed; dev.py test --with-clients does it")


def in_pdfjs(blank: Path, target: Path) -> None:
    chromium = need("chromium", "chromium-browser", "google-chrome")
    node = need("node")
    if not (MODULES / "pdfjs-dist").is_dir():
        pytest.skip("pdf.js is not installed; dev.py test --with-clients does it")
    answers = _written_down(blank)
    run([node, HERE / "pdfjs_fill.mjs", MODULES, chromium, blank, answers, target])


def in_poppler(blank: Path, target: Path) -> None:
    if not _has_poppler():
        pytest.skip("poppler-glib is not installed; dev.py test --with-clients does it")
    run([SYSTEM_PYTHON, HERE / "poppler_fill.py", blank, _written_down(blank), target])


def in_pdftk(blank: Path, target: Path) -> None:
    """Fill in with answers in a file of their own (FDF), as form services do."""
    pdftk = need("pdftk", "pdftk-java")
    fields = []
    for step in steps(blank):
        value = {"tick": b"/Yes", "radio": b"/" + step["value"].encode()}.get(step["kind"])
        text = b"\xfe\xff" + step["value"].encode("utf-16-be")
        shown = value or b"<" + text.hex().encode() + b">"
        fields.append(b"<< /T (" + step["name"].encode() + b") /V " + shown + b" >>")
    body = b"%FDF-1.2\n1 0 obj << /FDF << /Fields [ " + b"\n".join(fields) + b" ] >> >> endobj\n"
    answers = blank.with_suffix(".fdf")
    answers.write_bytes(body + b"trailer << /Root 1 0 R >>\n%%EOF\n")
    run([pdftk, blank, "fill_form", answers, "output", target])


def in_pdfium(blank: Path, target: Path) -> None:
    """Fill in with the engine of Chrome: clicks and typed characters."""
    c = pypdfium2.raw
    document = pypdfium2.PdfDocument(blank)
    document.init_forms()
    form = document.formenv.raw
    pages = {step["page"]: document[step["page"] - 1] for step in steps(blank)}
    for step in steps(blank):
        page = pages[step["page"]].raw
        left, bottom, right, top = step["rect"]
        spot = ((left + right) / 2, (bottom + top) / 2)
        if step["kind"] in ("text", "choice"):
            c.FORM_OnFocus(form, page, 0, *spot)
        c.FORM_OnLButtonDown(form, page, 0, *spot)
        c.FORM_OnLButtonUp(form, page, 0, *spot)
        if step["kind"] == "choice":
            assert c.FORM_SetIndexSelected(form, page, step["at"], 1)
        elif step["kind"] == "text":
            for unit in _units(step["value"].replace("\n", "\r")):
                c.FORM_OnChar(form, page, unit, 0)
        c.FORM_ForceToKillFocus(form)
    document.save(target)
    document.close()


def merged(filled: Path, letter: Path, target: Path) -> None:
    """Put a cover letter in front, as vendors do."""
    run([need("qpdf"), "--empty", "--pages", letter, filled, "--", target])


def through_office(filled: Path, target: Path) -> None:
    """Open in LibreOffice and save as PDF: all fields are gone, the words stay."""
    _converted(filled, target, "pdf", "--infilter=draw_pdf_import")


def saved_by_calc(filled: Path, target: Path) -> None:
    """Open a spreadsheet in LibreOffice and save it as one."""
    _converted(filled, target, "xlsx:Calc MS Excel 2007 XML")


def _converted(source: Path, target: Path, kind: str, *options: str) -> None:
    office, folder = need("soffice"), target.parent
    where = ("--convert-to", kind, "--outdir", folder / "saved", source)
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    environment = {**os.environ, "HOME": str(folder)}
    run([office, home, "--headless", *options, *where], env=environment)
    (folder / "saved" / f"{source.stem}{target.suffix}").replace(target)


def printed(filled: Path, target: Path) -> None:
    """Print into a file."""
    run([need("pdftocairo"), "-pdf", filled, target])


def _units(text: str) -> list[int]:
    data = text.encode("utf-16-le")
    return [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]


def _written_down(blank: Path) -> Path:
    answers = blank.with_suffix(".json")
    answers.write_text(json.dumps(steps(blank)), "utf-8")
    return answers


@cache
def _has_poppler() -> bool:
    asked = "import gi; gi.require_version('Poppler', '0.18'); from gi.repository import Poppler"
    if not SYSTEM_PYTHON.exists():
        return False
    done = subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False)
    return done.returncode == 0
