"""One step on the card: its number, its words, its picture, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from outsource_desk.ui.attachments.drops import Drops
from outsource_desk.ui.kit.item_list import CHANGE, DOWN, REMOVE, UP, Shown, icon_buttons
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.sheets.pictures import Thumbnail

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QAbstractButton

    from outsource_desk.services.sheets.library import StepRow

PICTURE, NO_PICTURE = "picture", "no_picture"
NUMBER_UNITS = 7
NAMED = 40  # characters of a step in the names of its buttons


class StepCard(QFrame):
    """Takes a picture that is dropped on it."""

    dropped = Signal(object)  # list[Path]

    def __init__(self, shown: Shown[StepRow]) -> None:
        super().__init__()
        self.step = step = shown.item
        mark(self, f"step:{step.id}")
        title = Text(str(shown.at + 1), "strong", "accent")
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
        if shown.buttons:
            buttons = QHBoxLayout()
            buttons.setSpacing(S(0.5))
            for button in shown.buttons:
                buttons.addWidget(button, alignment=top)
            inside.addLayout(buttons)
            Drops(self).dropped.connect(self.dropped)

    def show_image(self, image: QImage | None) -> None:
        if image is not None and not image.isNull():
            self.thumbnail.show_image(image)


def step_buttons(shown: Shown[StepRow]) -> dict[str, QAbstractButton]:
    """Return what can be done with a step."""
    step, number = shown.item, shown.at + 1
    picture = (PICTURE, "image-plus", "Choose a picture for")
    no_picture = (NO_PICTURE, "image-off", "Take the picture from")
    acts = [
        (UP, "chevron-up", "Move up"),
        (DOWN, "chevron-down", "Move down"),
        picture if step.picture_id is None else no_picture,
        (CHANGE, "pencil", "Change"),
        (REMOVE, "trash-2", "Remove"),
    ]
    text = step.draft.text.partition("\n")[0][:NAMED]
    named = [(what, icon, f"{verb} step {number}: ") for what, icon, verb in acts]
    made = icon_buttons(text, named)
    made[UP].setEnabled(shown.at > 0)
    made[DOWN].setEnabled(not shown.is_last)
    return made
