"""One document on the screen: choose what it is about, look at it, print it or save it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_names import document_name
from outsource_desk.services.contract.contracts import contract_list
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import ChoiceField
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.pdf_preview import PdfPreview
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.paper.printing import print_pdf, save_pdf

if TYPE_CHECKING:
    from outsource_desk.reports.document import Document
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

SUBJECT_UNITS = 100


class PrintedView(QWidget):
    """The preview is the very file that is printed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._document: Document | None = None
        self._pdf = b""
        self._asked = 0  # only the newest preview is shown
        self.subject = ChoiceField("About", ())
        self.subject.setMaximumWidth(S(SUBJECT_UNITS))
        self.problem = Banner("accent")
        self.preview = PdfPreview()
        self.print_button = Button("Print…", icon="printer")
        self.save_button = Button("Save as PDF…", icon="download")
        self.subject.committed.connect(self._draw)
        self.print_button.clicked.connect(self.print_out)
        self.save_button.clicked.connect(self._save)
        column(
            row(grow(self.subject), stretch(), self.save_button, self.print_button, spacing=2),
            self.problem,
            grow(self.preview),
            spacing=3,
            on=self,
        )

    def show_document(self, document: Document) -> None:
        """Show a document about what was chosen last, else about the first."""
        self._document = document
        choices = self._choices(document)
        self.subject.set_choices(choices)
        if self.subject.value() is None and choices:
            self.subject.set_value(choices[0][0])
        self.subject.setVisible(bool(document.needs))
        self._draw()

    def print_out(self) -> None:
        if self._document is not None and self._pdf:
            title = self._document.title
            print_pdf(self._desk, self, title, self._pdf, self._file_name())

    def _choices(self, document: Document) -> list[tuple[str, str]]:
        store = self._desk.store
        if document.needs == "task":
            return [(str(row.id), row.title) for row in task_list(store)]
        if document.needs == "contract":
            return [
                (str(row.contract_id), f"{row.number}  {row.title}") for row in contract_list(store)
            ]
        return []

    def _draw(self) -> None:
        document = self._document
        if document is None:
            return
        self._asked += 1
        asked, chosen = self._asked, self.subject.value()
        if document.needs and chosen is None:
            needed = "contract" if document.needs == "contract" else "task"
            self._tell(f"There is no {needed} yet that this document could be about.")
            return
        with noting(self):
            self._desk.tasks.run(
                lambda _job: _pdf_of(self._desk, document, int(chosen or 0), _job),
                lambda pdf: self._show(asked, pdf),
                failed=lambda error: self._fail(asked, error),
            )

    def _show(self, asked: int, pdf: bytes) -> None:
        if asked != self._asked:
            return
        self._pdf = pdf
        self.problem.hide()
        self.preview.show()
        self.preview.load(pdf)
        self._enable()

    def _fail(self, asked: int, error: Exception) -> None:
        if not isinstance(error, UserError):
            show_error(error, self)
        elif asked == self._asked:
            self._tell(str(error))

    def _tell(self, sentence: str) -> None:
        self._pdf = b""
        self.preview.hide()
        self.problem.show_text(sentence)
        self._enable()

    def _enable(self) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(bool(self._pdf))

    def _save(self) -> None:
        try:
            path = save_pdf(self, self._pdf, self._file_name())
        except UserError as error:
            show_error(error, self)
        else:
            if path is not None:
                self._desk.say(f"Saved as “{path.name}”.", undo=False)

    def _file_name(self) -> str:
        assert self._document is not None
        about = self.subject.box.currentText() if self._document.needs else ""
        return document_name(self._document.title, about, day=self._desk.clock.today())


def _pdf_of(desk: Desk, document: Document, chosen: int, _job: Job) -> bytes:
    """Runs beside the window; ReportLab is loaded here."""
    from outsource_desk.reports.document import DocumentSubject  # noqa: PLC0415  ReportLab only to print
    from outsource_desk.reports.paper import paper_named  # noqa: PLC0415  ReportLab only to print
    from outsource_desk.reports.stored import pdf_of  # noqa: PLC0415  ReportLab only to print

    task_id = chosen if document.needs == "task" else 0
    contract_id = chosen if document.needs == "contract" else 0
    subject = DocumentSubject(today=desk.clock.today(), task_id=task_id, contract_id=contract_id)
    return pdf_of(document.key, desk.store, subject, desk.words, paper_named(desk.paper))
