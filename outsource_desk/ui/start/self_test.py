"""Is this program complete? Each check proves that one part was installed or frozen with it."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor
from PySide6.QtNetwork import QLocalServer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinterInfo

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.resources import resource
from outsource_desk.base.settings import Settings
from outsource_desk.base.text import Words
from outsource_desk.base.version import version
from outsource_desk.domain.radar.check import CHECKS
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.reply.reader import read_reply
from outsource_desk.reports.request.bid_form_xlsx import write_xlsx
from outsource_desk.services.file.listing import listing
from outsource_desk.services.file.sample import make_sample
from outsource_desk.services.list_rules import ROOMS
from outsource_desk.services.vendor_view.bid_form import bid_form, form_mark
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.frame.stage import STAGES
from outsource_desk.ui.frame.wizard import WIZARDS
from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import apply_theme
from outsource_desk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

Check = Callable[[], str]


def self_test(application: QApplication, report: str) -> int:
    """Run every check, print a line each, write `report` as JSON when named; 1 if one failed."""
    results: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        proof = _Proof(application, Path(folder))
        for name, check in proof.checks().items():
            try:
                detail, passed = check(), True
            except Exception as error:  # noqa: BLE001  the next check still has to run
                detail, passed = f"{type(error).__name__}: {error}", False
            results.append({"check": name, "ok": passed, "detail": detail})
            _print(f"{'ok  ' if passed else 'FAIL'} {name}: {detail}")
        proof.close()
    if report:
        text = json.dumps({"version": version(), "checks": results}, indent=1)
        Path(report).write_text(text, "utf-8")
    return 0 if all(result["ok"] for result in results) else 1


class _Proof:
    """The checks, around one copy of the sample business."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self._clock = SystemClock()
        self._words = Words()
        self._folder = folder
        path = folder / "self-test.outsource"
        make_sample(path, self._clock)
        self._store = Store.open(path, self._clock)

    def checks(self) -> dict[str, Check]:
        return {
            "parts": self._parts,
            "resources": self._resources,
            "data file": self._data_file,
            "documents": self._documents,
            "bid forms": self._bid_forms,
            "preview": self._preview,
            "icons": self._icons,
            "window": self._window,
            "one window": self._one_window,
            "languages": self._languages,
            "time zones": lambda: str(ZoneInfo("Europe/Berlin")),
            "printers": lambda: f"{len(QPrinterInfo.availablePrinterNames())} found",
        }

    def close(self) -> None:
        self._store.close()

    def _parts(self) -> str:
        counts = {
            "pages": len(PAGES),
            "stages": len(STAGES),
            "dialogs": len(DIALOGS),
            "wizards": len(WIZARDS),
            "documents": len(DOCUMENTS),
            "checks": len(CHECKS),
            "rooms with lists": len(ROOMS),
        }
        _require(all(counts.values()), f"something is missing: {counts}")
        return ", ".join(f"{count} {name}" for name, count in counts.items())

    def _resources(self) -> str:
        names = ("icon.svg", "sample/hartmann.toml", "templates", "help")
        return ", ".join(resource(name).name for name in names)

    def _data_file(self) -> str:
        with self._store.change("Self-test"):
            pass
        return f"{len(listing(self._store, 'tasks').rows)} tasks read"

    def _documents(self) -> str:
        sizes = [f"{key} {len(self._pdf(key)) // 1000} kB" for key in DOCUMENTS.keys()]  # noqa: SIM118  a registry is no mapping
        return ", ".join(sizes)

    def _bid_forms(self) -> str:
        """Read both kinds of form back: the reader is this program, started once more."""
        _, task_id = self._first_contract()
        form = bid_form(self._store, task_id)
        sheet = write_xlsx(form, form_mark(self._store, form))
        fields = 0
        for name, data in (("bid.pdf", self._pdf("request")), ("bid.xlsx", sheet)):
            file = self._folder / name
            file.write_bytes(data)
            reply = read_reply(file)
            _require(reply.mark and reply.names, f"{name} has no form")
            fields += len(reply.names)
        return f"{fields} fields read"

    def _preview(self) -> str:
        buffer = QBuffer()
        buffer.setData(self._pdf("contract"))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        _require(document.pageCount() > 0, "the PDF cannot be shown")
        return f"{document.pageCount()} pages"

    def _icons(self) -> str:
        drawn = pixmap("house", "#1F57B8", 24, 1).toImage()
        _require(any(drawn.pixelColor(at, 12) != QColor(0, 0, 0, 0) for at in range(24)), "empty")
        return "drawn"

    def _window(self) -> str:
        apply_theme(self._application, "light", 100)
        desk = Desk(self._clock, Settings(theme="light"))
        desk.open(self._store, self._words)
        window = MainWindow(desk)
        window.resize(1366, 768)
        picture = window.grab()
        desk.tasks.wait()
        _require(not picture.isNull(), "nothing was drawn")
        return f"{picture.width()} × {picture.height()}"

    def _one_window(self) -> str:
        server = QLocalServer()
        _require(server.listen(f"outsource-desk-self-test-{os.getpid()}"), server.errorString())
        server.close()
        return "a second start can be heard"

    def _first_contract(self) -> tuple[int, int]:
        row = listing(self._store, "contracts").rows[0]
        return int(row[0] or 0), int(row[1] or 0)

    def _languages(self) -> str:
        return Words("de_DE").money(120050, "EUR")

    def _pdf(self, key: str) -> bytes:
        contract_id, task_id = self._first_contract()
        subject = DocumentSubject(
            today=self._clock.today(), task_id=task_id, contract_id=contract_id
        )
        return build_pdf(key, DOCUMENTS[key].load(self._store, subject), self._words)


def _require(condition: object, sentence: str) -> None:
    if not condition:
        raise RuntimeError(sentence)


def _print(line: str) -> None:
    """A program without a console has no standard output."""
    if sys.stdout is not None:
        sys.stdout.write(f"{line}\n")
