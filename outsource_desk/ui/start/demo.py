"""What the program can show without a screen: the sample business, its papers and pictures."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.errors import UserError
from outsource_desk.base.text import Words
from outsource_desk.reports.build import build_pdf, write_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.paper import A4
from outsource_desk.services.file.listing import listing
from outsource_desk.services.file.sample import make_sample
from outsource_desk.store.store import Store
from outsource_desk.ui.start.shots import LOOKS, draw

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from outsource_desk.reports.document import Composer


def write_demo(application: QApplication, folder: Path) -> int:
    """Write hartmann.outsource, a PDF of each document and pictures in one look."""
    folder.mkdir(parents=True, exist_ok=True)
    clock, path = SystemClock(), folder / "hartmann.outsource"
    path.unlink(missing_ok=True)
    make_sample(path, clock)
    store = Store.open(path, clock, read_only=True)
    for key, result in richest(store, clock.today()).items():
        write_pdf(folder / f"{key}.pdf", build_pdf(key, result, Words()))
    store.close()
    sys.stdout.write(f"Sample business and papers are in {folder}; drawing the screens …\n")
    return draw(application, folder / "screens", LOOKS[:1], clock)


def richest(store: Store, today: date) -> dict[str, Any]:
    """Return what each document prints of the task or contract of which it has most to say.

    Of equals, the one of which the other papers say most.
    """
    results: dict[str, dict[DocumentSubject, Any]] = {}
    lengths: dict[tuple[str, DocumentSubject], int] = {}
    for composer in DOCUMENTS:
        results[composer.document.key] = _results(store, composer, today)
        for subject, result in results[composer.document.key].items():
            printout = composer.compose(result, Words(), A4)
            lengths[composer.document.key, subject] = len(printout.flow)

    def said(subject: DocumentSubject) -> int:
        return sum(length for (_, about), length in lengths.items() if about == subject)

    return {
        key: of_key[max(of_key, key=lambda about: (lengths[key, about], said(about)))]
        for key, of_key in results.items()
    }


def _results(store: Store, composer: Composer, today: date) -> dict[DocumentSubject, Any]:
    """Return what a document prints, by each task or contract that is far enough for it."""
    needs, subjects = composer.document.needs, [DocumentSubject(today=today)]
    if needs:
        subjects = [
            DocumentSubject(
                today=today,
                task_id=number if needs == "task" else 0,
                contract_id=number if needs == "contract" else 0,
            )
            for number in (int(row[0] or 0) for row in listing(store, f"{needs}s").rows)
        ]
    results = {}
    for subject in subjects:
        with suppress(UserError):
            results[subject] = composer.load(store, subject)
    return results
