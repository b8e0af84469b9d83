"""The preview against PDFium's own rendering: dot for dot, at every scale of the screen."""

from __future__ import annotations

import os
import subprocess
import sys

import pypdfium2
import pytest
from pypdfium2 import raw
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfPageRenderer

from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.ui.kit.pdf_preview import PdfPreview

PAYROLL = 4
ALMOST = 0.6  # of 255 on average: the two builds of PDFium round greys; lost rows make 2 to 8
WIDTHS = (401, 520, 655, 931)


@pytest.fixture(scope="module")
def pdf(sample_file, tmp_path_factory, clock, words):
    from outsource_desk.store.store import Store

    store = Store.open(sample_file, clock=clock)
    result = DOCUMENTS["comparison"].load(
        store, DocumentSubject(today=clock.today(), task_id=PAYROLL)
    )
    store.close()
    return build_pdf("comparison", result, words)


@pytest.fixture
def preview(qtbot, pdf):
    """Show the pages of the comparison; the widget ends with the test."""
    shown = PdfPreview()
    qtbot.addWidget(shown)
    shown.resize(700, 620)
    shown.show()
    qtbot.waitExposed(shown)
    shown.load(pdf)
    settle(shown, qtbot)
    return shown


def settle(preview, qtbot):
    qtbot.wait(1)
    qtbot.waitUntil(preview.view.is_sharp)
    qtbot.wait(1)


def drawn_by_pdfium(pdf, page, width, height):
    """Return a page as PDFium draws it on white, `width` by `height` dots."""
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        raw.FPDF_RenderPageBitmap(bitmap, document[page], 0, 0, width, height, 0, raw.FPDF_ANNOT)
        data = bytes(bitmap.buffer)
        return QImage(data, width, height, bitmap.stride, QImage.Format.Format_RGB32).copy()


def greys(picture):
    picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    data, step = bytes(picture.constBits()), picture.bytesPerLine()
    return b"".join(
        data[row * step : row * step + picture.width()] for row in range(picture.height())
    )


def difference(one, other):
    """Return how far apart two pictures are at most and on average, of 255."""
    assert one.size() == other.size()
    far = [abs(a - b) for a, b in zip(greys(one), greys(other), strict=True)]
    return max(far), sum(far) / len(far)


def compare(preview, pdf):
    """Return how far every page in sight is from PDFium's own, at most and on average."""
    picture = preview.view.viewport().grab().toImage()
    dots = picture.devicePixelRatio()
    picture.setDevicePixelRatio(1)
    for page, place in preview.view.places_in_dots():
        seen = place.intersected(picture.rect())
        whole = drawn_by_pdfium(pdf, page, place.width(), place.height())
        yield dots, *difference(picture.copy(seen), whole.copy(seen.translated(-place.topLeft())))


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_are_drawn_dot_for_dot(preview, qtbot, pdf, width):
    """R128: at any width the pages are what PDFium draws at that very size."""
    preview.resize(width, 620)
    settle(preview, qtbot)
    preview.view.verticalScrollBar().setValue(width)  # the end of a page and the next one
    settle(preview, qtbot)
    found = list(compare(preview, pdf))
    assert found
    assert all(average < ALMOST for _, _, average in found)


def test_pages_are_sharp_whatever_came_between(preview, qtbot, pdf):
    """R128: bytes that come while a page is being drawn leave no picture of another width."""
    for width in (421, 803, 560):
        preview.resize(width, 620)
        preview.view.viewport().repaint()  # asks for the pages of this width …
        preview.load(pdf)  # … and Qt forgets what it was asked
        settle(preview, qtbot)
        assert all(average < ALMOST for _, _, average in compare(preview, pdf))


@pytest.mark.parametrize("scale", ["1.25", "2.0"])
def test_pages_are_sharp_on_every_screen(pdf, tmp_path, scale):
    """R128: also where a unit of the window is 1.25 or 2 dots of the screen."""
    (tmp_path / "paper.pdf").write_bytes(pdf)
    told = {**os.environ, "QT_SCALE_FACTOR": scale, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.kit.pdf_at_scale", str(tmp_path / "paper.pdf")],
        env=told,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    found = [[float(one) for one in line.split()] for line in done.stdout.splitlines()]
    assert found
    assert all(dots == float(scale) and average < ALMOST for dots, _, average in found)


def test_thread_that_draws_is_kept_while_nothing_waits_for_it(preview, qtbot, pdf):
    """R128: beginning a thread and waiting for its end takes time from the window."""
    renderers = preview.findChildren(QPdfPageRenderer)
    preview.load(pdf)
    settle(preview, qtbot)
    assert preview.findChildren(QPdfPageRenderer) == renderers
