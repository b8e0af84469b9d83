"""Where a vendor could work: each place with what speaks for and against it (R17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.domain.decide.places import places
from outsource_desk.ui.kit.card import fill
from outsource_desk.ui.kit.chip import Chip
from outsource_desk.ui.kit.labels import Icon, Text, line
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.domain.decide.answers import Location, TaskAnswers
    from outsource_desk.domain.decide.places import PlaceView


class PlacesView(QWidget):
    """The most fitting place stands first."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[PlaceView, ...] = ()
        self._chosen: Location | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S(2))

    def show_answers(self, answers: TaskAnswers) -> None:
        found = places(answers)
        if (found, answers.location) == (self._shown, self._chosen):
            return
        self._shown, self._chosen = found, answers.location
        rows: list[QWidget] = []
        for at, one in enumerate(found):
            rows += [line()] * bool(at)
            rows.append(_row(one, fits=at == 0, chosen=one.place == answers.location))
        fill(self._column, rows)


def _row(one: PlaceView, *, fits: bool, chosen: bool) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S(1))
    head = QHBoxLayout()
    head.setSpacing(S(2))
    head.addWidget(Text(one.title, "strong", wrap=True), stretch=1)
    if fits:
        head.addWidget(Chip("Fits best", "success", "check"))
    if chosen:
        head.addWidget(Chip("Your choice", "accent", "map-pin"))
    column.addLayout(head)
    column.addWidget(Text(one.note, "caption", "text2", wrap=True))
    for words, icon, tone in (
        *((words, "circle-plus", "success") for words in one.pros),
        *((words, "circle-minus", "danger") for words in one.cons),
    ):
        said = QHBoxLayout()
        said.setSpacing(S(2))
        said.addWidget(Icon(icon, tone, 4), alignment=Qt.AlignmentFlag.AlignTop)
        said.addWidget(Text(words, wrap=True), stretch=1)
        column.addLayout(said)
    row.setAccessibleName(". ".join((one.title, *one.pros, *one.cons)))
    return row
