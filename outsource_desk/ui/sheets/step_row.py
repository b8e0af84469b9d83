"""One step on the card: its number, its words, its picture, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from outsource_desk.ui.attachments.drops import Drops
from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.sheets.pictures import Thumbnail

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from outsource_desk.services.sheets.library import StepRow

NUMBER_UNITS = 7
NAMED = 40  # characters of a step in the names of its buttons


class StepCard(QFrame):
    """Says what the owner wants; the page does it. Takes a picture that is dropped on it."""

    asked = Signal(str)  # "up", "down", "change", "picture", "no_picture" or "remove"
    dropped = Signal(object)  # list[Path]

    def __init__(self, number: int, step: StepRow, *, last: bool, editable: bool) -> None:
        super().__init__()
        self.step = step
        mark(self, f"step:{step.id}")
        title = Text(str(number), "strong", "accent")
        title.setFixedWidth(S(NUMBER_UNITS))
        words = QVBoxLayout()
        words.setSpacing(S(1))
        words.addWidget(Text(step.draft.text, wrap=True))
        if step.draft.tip:
            words.addWidget(Text(f"Watch out: {step.draft.tip}", "body", "text2", wrap=True))
        if step.draft.video:
            words.addWidget(Text(f"Video: {step.draft.video}", "body", "text2", wrap=True))
        self.thumbnail = Thumbnail(step.picture)
        self.thumbnail.setVisible(step.picture_id is not None)
        words.addWidget(self.thumbnail, alignment=Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)  # one line stands beside its number, not in the middle of the buttons
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, S(1.5), 0, S(1.5))
        inside.setSpacing(S(2))
        top = Qt.AlignmentFlag.AlignTop
        inside.addWidget(title, alignment=top)
        inside.addLayout(words, stretch=1)
        if editable:
            self._add_buttons(inside, number, last=last)
            Drops(self).dropped.connect(self.dropped)

    def show_image(self, image: QImage | None) -> None:
        if image is not None and not image.isNull():
            self.thumbnail.show_image(image)

    def _add_buttons(self, inside: QHBoxLayout, number: int, *, last: bool) -> None:
        no_picture = ("no_picture", "image-off", "Take the picture from", True)
        picture = ("picture", "image-plus", "Choose a picture for", True)
        acts = [
            ("up", "chevron-up", "Move up", number > 1),
            ("down", "chevron-down", "Move down", not last),
            picture if self.step.picture_id is None else no_picture,
            ("change", "pencil", "Change", True),
            ("remove", "trash-2", "Remove", True),
        ]
        text = self.step.draft.text.partition("\n")[0][:NAMED]
        buttons = QHBoxLayout()
        buttons.setSpacing(S(0.5))
        for key, icon, verb, possible in acts:
            button = IconButton(icon, f"{verb} step {number}: {text}")
            button.setEnabled(possible)
            button.clicked.connect(partial(self.asked.emit, key))
            buttons.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        inside.addLayout(buttons)
