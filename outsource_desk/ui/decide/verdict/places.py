"""Where a vendor could work: each place with what speaks for and against it (R17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from outsource_desk.domain.decide.places import places
from outsource_desk.ui.kit.card import fill
from outsource_desk.ui.kit.chip import Chip
from outsource_desk.ui.kit.labels import Icon, Text, line
from outsource_desk.ui.kit.layout import at_top, column, grow, row

if TYPE_CHECKING:
    from outsource_desk.domain.decide.answers import Location, TaskAnswers
    from outsource_desk.domain.decide.places import PlaceView


class PlacesView(QWidget):
    """The most fitting place stands first."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[PlaceView, ...] = ()
        self._chosen: Location | None = None
        self._column = column(spacing=2, on=self)

    def show_answers(self, answers: TaskAnswers) -> None:
        views = places(answers)
        if (views, answers.location) == (self._shown, self._chosen):
            return
        self._shown, self._chosen = views, answers.location
        rows: list[QWidget] = []
        for at, view in enumerate(views):
            rows += [line()] * bool(at)
            rows.append(_row(view, fits=at == 0, chosen=view.place == answers.location))
        fill(self._column, rows)


def _row(view: PlaceView, *, fits: bool, chosen: bool) -> QWidget:
    head = row(
        grow(Text(view.title, "strong", wrap=True)),
        Chip("Fits best", "success", "check") if fits else None,
        Chip("Your choice", "accent", "map-pin") if chosen else None,
        spacing=2,
    )
    points = (
        *((words, "circle-plus", "success") for words in view.pros),
        *((words, "circle-minus", "danger") for words in view.cons),
    )
    shown = QWidget()
    column(
        head,
        Text(view.note, "caption", "text2", wrap=True),
        *(
            row(at_top(Icon(icon, tone, 4)), grow(Text(words, wrap=True)), spacing=2)
            for words, icon, tone in points
        ),
        spacing=1,
        on=shown,
    )
    shown.setAccessibleName(". ".join((view.title, *view.pros, *view.cons)))
    return shown
