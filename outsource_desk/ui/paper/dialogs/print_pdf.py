"""Print, save or open one finished PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.lettering import unprinted_words
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import ChoiceField, WholeField
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.paper.printers import PrintOrder, printer_names, send_to_printer
from outsource_desk.ui.paper.printing import open_in_viewer, save_pdf

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

MOST_COPIES = 99
EXAMPLE_PDF = b"%PDF-1.4"
NO_PRINTER = "No printer is set up on this computer. Save the document as a PDF instead."


@dialog("print_pdf")
class PrintPdfDialog(Dialog):
    """Saving as a PDF is as near as printing, and is the main button when there is no printer."""

    title = "Print"
    verb = "Print"
    asks_to_keep = False

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        title: str = "Print",
        data: bytes = EXAMPLE_PDF,
        file_name: str = "document.pdf",
    ) -> None:
        super().__init__(desk, parent)
        self._data = data
        self._file_name = file_name
        self._subject = title
        self._printers = printer_names()
        self.set_title(f"Print {title[:1].lower()}{title[1:]}" if title != "Print" else title)
        self.printer = ChoiceField("Printer", [(name, name) for name in self._printers])
        self.copies = WholeField("Copies", desk.words, check=_copies_problem)
        self.copies.set_value(1)
        self.save_button = Button("Save as PDF…", icon="file-down")
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self._save)
        self.view_button = Button("Open in system viewer", icon="external-link")
        self.view_button.setAutoDefault(False)
        self.view_button.clicked.connect(self._view)
        self._fill()

    @override
    @classmethod
    def example(cls, desk: Desk) -> Self:
        return cls(
            desk,
            title="Contract",
            file_name="Contract-Web shop redesign-Pixelhof-v1-2026-11-24.pdf",
        )

    @override
    def commit(self) -> None:
        if not self._printers:
            if not self._saved():
                raise UserError("The document was not saved. Choose a place for it, or cancel.")
            return
        if not self.copies.validate():
            raise UserError(self.copies.problem())
        name, copies = self.printer.value() or self._printers[0], self.copies.value() or 1
        order = PrintOrder(self._subject, self._data, name, copies)
        desk, subject = self.desk, self._subject
        desk.tasks.run(
            lambda job: send_to_printer(order, job.report),
            lambda _: desk.say(f"{subject} sent to {name}.", undo=False),
            label=f"Printing {subject}",
        )

    def _fill(self) -> None:
        if self._printers:
            self.printer.set_value(self._printers[0])
            self.body.addWidget(self.printer)
            self.body.addWidget(self.copies)
        else:
            self.body.addWidget(Text(NO_PRINTER, wrap=True))
            self.commit_button.setText("Save as PDF…")
            self.save_button.hide()
        if unprinted := unprinted_words(self._data):
            self.body.addWidget(Banner("warn", unprinted))
        self.body.addWidget(line())
        self.body.addWidget(Text("Name of the file", "strong"))
        self.body.addWidget(Text(self._file_name, "body", "text2", wrap=True))
        others = QHBoxLayout()
        others.setSpacing(S(2))
        others.addWidget(self.save_button)
        others.addWidget(self.view_button)
        others.addStretch(1)
        self.body.addLayout(others)

    def _save(self) -> None:
        try:
            if self._saved():
                self.accept()
        except UserError as error:
            self.show_problem(str(error))

    def _saved(self) -> bool:
        path = save_pdf(self, self._data, self._file_name)
        if path is not None:
            self.desk.say(f"Saved as {path.name}.", undo=False)
        return path is not None

    def _view(self) -> None:
        try:
            open_in_viewer(self.desk, self._data, self._file_name)
        except UserError as error:
            self.show_problem(str(error))


def _copies_problem(copies: int) -> str:
    return "" if 1 <= copies <= MOST_COPIES else "Enter 1 to 99 copies, for example 2."
