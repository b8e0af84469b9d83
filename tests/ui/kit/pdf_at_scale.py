"""Shows a PDF in a preview, in a process of its own: a screen has its scale from the start."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from outsource_desk.ui.kit.pdf_preview import PdfPreview
from tests.ui.kit.test_pdf_preview import compare

LONGEST_MS = 20_000


def main(path: str) -> int:
    """Print the scale, and how far each page in sight is from PDFium's own."""
    app = QApplication([])
    pdf = Path(path).read_bytes()
    preview = PdfPreview()
    preview.resize(433, 620)
    preview.show()
    preview.load(pdf)
    app.processEvents()
    clock = QElapsedTimer()
    clock.start()
    while not preview.view.is_sharp() and clock.elapsed() < LONGEST_MS:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    for found in compare(preview, pdf):
        sys.stdout.write(f"{' '.join(map(str, found))}\n")
    preview.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
