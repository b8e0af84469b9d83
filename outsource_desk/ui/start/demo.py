"""What the program can show without a screen: the sample business, its papers and pictures."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.text import Words
from outsource_desk.reports.build import build_pdf, write_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.services.file.listing import listing
from outsource_desk.services.file.sample import make_sample
from outsource_desk.store.store import Store
from outsource_desk.ui.start.shots import LOOKS, draw

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def write_demo(application: QApplication, folder: Path) -> int:
    """Write hartmann.outsource, a PDF of each document and pictures in one look."""
    folder.mkdir(parents=True, exist_ok=True)
    clock, path = SystemClock(), folder / "hartmann.outsource"
    path.unlink(missing_ok=True)
    make_sample(path, clock)
    store = Store.open(path, clock, read_only=True)
    stages = {str(row[3]): int(row[0] or 0) for row in listing(store, "tasks").rows}
    contracts = [int(row[0] or 0) for row in listing(store, "contracts").rows]
    for composer in DOCUMENTS:
        key = composer.document.key
        task_id = stages["compare"]
        subject = DocumentSubject(today=clock.today(), task_id=task_id, contract_id=contracts[0])
        write_pdf(folder / f"{key}.pdf", build_pdf(key, composer.load(store, subject), Words()))
    store.close()
    sys.stdout.write(f"Sample business and papers are in {folder}; drawing the screens …\n")
    return draw(application, folder / "screens", LOOKS[:1], clock)
