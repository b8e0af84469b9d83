"""A short text for boards and social media, to copy or to save (R39)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_names import document_name
from outsource_desk.base.files import write_whole
from outsource_desk.base.paths import documents_folder
from outsource_desk.services.request.advert import POST_CHARACTERS, AdvertKind, adverts
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import LongTextField, SegmentedField

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

LINES = 14
KINDS = ((AdvertKind.BOARD.value, "For a board"), (AdvertKind.POST.value, "Short post"))


@dialog("advert")
class AdvertDialog(Dialog):
    """The text can be changed before it is copied; nothing of it is stored."""

    title = "Advert"
    verb = "Copy"
    lead = "Made from the request. Change it as you like; your budget is not in it."
    width_units = WIDE_UNITS

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, task_id: int) -> None:
        super().__init__(desk, parent)
        self._adverts = adverts(desk.store, task_id, desk.words, desk.clock.today())
        self.kind = SegmentedField("What for", KINDS)
        self.kind.set_value(AdvertKind.BOARD.value)
        self.text = LongTextField("Text", lines=LINES)
        self.save_button = Button("Save…", "", "save")
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self._save)
        self.buttons.insertWidget(self.buttons.count() - 1, self.save_button)
        self.cancel_button.setText("Close")
        self.body.addWidget(self.kind)
        self.body.addWidget(self.text)
        self.kind.committed.connect(self._show)
        self.text.changed.connect(self._count)
        self._show()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=tasks.task_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        QGuiApplication.clipboard().setText(self.text.value())
        self.desk.say("The text is on the clipboard.", undo=False)

    def write(self, path: Path) -> None:
        """Write the text. Raises: UserError when it cannot be written."""
        try:
            write_whole(path, self.text.value().encode())
        except OSError as error:
            raise UserError(
                f"“{path.name}” could not be written ({error.strerror}). Nothing was lost: save "
                "it somewhere else."
            ) from error
        self.desk.say(f"The advert is in “{path.name}”.", undo=False)

    def _show(self) -> None:
        self.text.set_value(self._adverts.text(AdvertKind(self.kind.value() or AdvertKind.BOARD)))
        self._count()

    def _count(self) -> None:
        words, length = self.desk.words, len(self.text.value())
        fits = f"A post takes {words.number(POST_CHARACTERS)}."
        count = words.count(length, "character", "characters")
        self.text.set_hint(f"{count}. {fits}" if self.kind.value() == AdvertKind.POST else count)

    def _save(self) -> None:
        name = document_name(
            "Advert", self._adverts.title, day=self.desk.clock.today(), suffix="txt"
        )
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save the advert", str(documents_folder() / name), "Text (*.txt)"
        )
        if chosen:
            try:
                self.write(Path(chosen))
            except UserError as error:
                self.show_problem(str(error))
