"""Printing any finished PDF, with a printer and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from outsource_desk.base.errors import UserError
from outsource_desk.base.lettering import PaperBytes
from outsource_desk.reports.build import lay_out
from outsource_desk.reports.document import Printout
from outsource_desk.reports.kit.kit import body, page_break
from outsource_desk.reports.paper import A4
from outsource_desk.ui.paper import printers, printing
from outsource_desk.ui.paper.dialogs.print_pdf import PrintPdfDialog


@pytest.fixture
def pdf(words):
    flow = [*body("First page"), *page_break(), *body("Second page")]
    printout = Printout(title="Two", flow=flow, head=("", ""), foot="", author="Test")
    return lay_out(printout, A4, words)


@pytest.fixture
def dialog(sample_desk, qtbot, pdf):
    made = PrintPdfDialog(sample_desk, title="Contract C-1", data=pdf, file_name="Contract.pdf")
    qtbot.addWidget(made)
    return made


def test_without_a_printer_saving_is_the_main_act(dialog, monkeypatch, tmp_path, pdf) -> None:
    """R128: no printer is no dead end."""
    assert dialog.commit_button.text() == "Save as PDF…"
    target = tmp_path / "here"
    choose = lambda *_: (str(target), "")  # noqa: E731
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", choose)
    dialog.commit_button.click()
    assert (tmp_path / "here.pdf").read_bytes() == pdf
    assert dialog.result() == 1


def test_a_file_that_cannot_be_written_is_said_with_its_path(dialog, monkeypatch, tmp_path) -> None:
    """R128: the dialog stays open; the owner can save somewhere else."""
    target = tmp_path / "missing" / "contract.pdf"
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.commit_button.click()
    assert str(target) in dialog.problem.text
    assert dialog.result() == 0


def test_letters_that_are_marks_are_told_before_printing(sample_desk, qtbot, pdf) -> None:
    """R128: which letters no font of this computer has, and what to do."""
    data = PaperBytes(pdf)
    data.unprinted = ("圳", "深")
    made = PrintPdfDialog(sample_desk, data=data)
    qtbot.addWidget(made)
    assert any("圳 深" in label.text() for label in made.findChildren(QLabel))


def test_changing_ones_mind_saves_nothing(dialog, monkeypatch) -> None:
    """R128: cancelling the choice of a place keeps the dialog open."""
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.commit_button.click()
    assert dialog.result() == 0


def test_with_a_printer_the_pages_go_there(sample_desk, qtbot, pdf, monkeypatch) -> None:
    """R128: printer and copies are chosen; the PDF itself is handed on."""
    orders = []
    name = "outsource_desk.ui.paper.dialogs.print_pdf"
    monkeypatch.setattr(f"{name}.printer_names", lambda: ("Office", "Attic"))
    monkeypatch.setattr(f"{name}.send_to_printer", lambda order, _report: orders.append(order))
    dialog = PrintPdfDialog(sample_desk, title="Contract C-1", data=pdf, file_name="c.pdf")
    qtbot.addWidget(dialog)
    dialog.copies.set_value(0)
    dialog.commit_button.click()
    assert dialog.problem.text == "Enter 1 to 99 copies, for example 2."
    dialog.copies.set_value(2)
    with qtbot.waitSignal(sample_desk.said, timeout=5000) as said:
        dialog.commit_button.click()
    assert orders == [printers.PrintOrder("Contract C-1", pdf, "Office", 2)]
    assert said.args == ["Contract C-1 sent to Office.", False]


def test_pages_are_painted_where_pdf_cannot_be_sent(qapp, pdf, tmp_path) -> None:
    """R128: the way through pictures gives every page; here the printer is a file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    seen = []
    printers.print_as_pictures(pdf, printer, lambda share, text: seen.append((share, text)))
    assert seen == [(0.0, "Page 1"), (0.5, "Page 2")]
    import pypdf

    found = pypdf.PdfReader(tmp_path / "out.pdf").pages
    assert len(found) == 2
    assert round(float(found[0].mediabox.width)) == round(A4.width)


def test_the_print_command_gets_the_file_and_a_refusal_is_said(tmp_path) -> None:
    """R128: `lp` prints the PDF as it is; what it refuses is a sentence."""
    seen = tmp_path / "seen"
    good, bad = tmp_path / "good", tmp_path / "bad"
    good.write_text(f'#!/bin/sh\necho "$@" > {seen}\ncat >> {seen}\n')
    bad.write_text("#!/bin/sh\nexit 1\n")
    for script in (good, bad):
        script.chmod(0o755)
    order = printers.PrintOrder("A title; rm -rf", b"%PDF", "Office", 3)
    printers.print_with_lp(str(good), order)
    assert seen.read_text() == "-d Office -n 3 -t A title; rm -rf\n%PDF"
    with pytest.raises(UserError, match="refused the document"):
        printers.print_with_lp(str(bad), order)
    with pytest.raises(UserError, match="did not answer"):
        printers.print_with_lp(str(tmp_path / "none"), order)


def test_opening_elsewhere_writes_a_copy(monkeypatch, pdf, sample_desk) -> None:
    """R128, R129: the system's own viewer gets the same bytes; nobody else, and not for long."""
    opened = []
    monkeypatch.setattr(
        printing.QDesktopServices, "openUrl", lambda url: opened.append(url) or True
    )
    printing.open_in_viewer(sample_desk, pdf, "Contract.pdf")

    path = Path(opened[0].toLocalFile())
    assert path.name == "Contract.pdf"
    assert path.read_bytes() == pdf
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o400, 0o700)
    sample_desk.drop_private()
    assert not path.exists()
    monkeypatch.setattr(printing.QDesktopServices, "openUrl", lambda _: False)
    with pytest.raises(UserError, match="No program for PDF"):
        printing.open_in_viewer(sample_desk, pdf, "Contract.pdf")
