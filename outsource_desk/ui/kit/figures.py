"""A strip of the figures that matter most on a page: four side by side, or two above two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.labels import Text, restyle, upright_line
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.look.theme import ICON_UNITS, S, window_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

WIDE, NARROW = 4, 2  # figures beside each other; one where even two have no room
LEAST_UNITS = 45  # a figure and its words


class FigureView(QWidget):
    """One figure: the value large, beside it what it is and a note."""

    def __init__(self, *, lined: bool) -> None:
        super().__init__()
        self.value = Text("", "title")
        self.title = Text("", "strong", wrap=True)
        self.note = Text("", "caption", "text2", wrap=True)
        self.line = upright_line()
        self.line.setVisible(lined)
        row(
            self.line,
            self.value,
            grow(column(stretch(), self.title, self.note, stretch(), spacing=0)),
            spacing=3,
            on=self,
        )

    def show_figure(self, value: str, title: str, note: str, tone: str) -> None:
        for label, text in ((self.value, value), (self.title, title), (self.note, note)):
            label.setText(text)
        self.value.set_tone(tone)
        self.setAccessibleName(f"{title}: {value}, {note}")


class Figures(QFrame):
    """Shows (value, title, note, tone) each; tone is "", "warn" or "danger"."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName(name)
        self._views: list[FigureView] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(S(4), S(2), S(4), S(2))
        self._grid.setHorizontalSpacing(S(4))
        self._grid.setVerticalSpacing(S(2))

    def show_figures(self, figures: Sequence[tuple[str, str, str, str]]) -> None:
        while len(self._views) > len(figures):
            self._views.pop().deleteLater()
        while len(self._views) < len(figures):
            self._views.append(FigureView(lined=bool(self._views)))
            self._across = 0
        for view, figure in zip(self._views, figures, strict=True):
            view.show_figure(*figure)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        across = WIDE if window_units(self) >= ICON_UNITS else NARROW
        if self.width() < across * S(LEAST_UNITS):
            across = NARROW if self.width() >= NARROW * S(LEAST_UNITS) else 1
        if across == self._across or not self._views:
            return
        self._across = across
        for at, view in enumerate(self._views):
            self._grid.addWidget(view, at // across, at % across)
            view.line.setVisible(at % across > 0)
            restyle(view.line)
        for at in range(WIDE):
            self._grid.setColumnStretch(at, int(at < across))
        self._grid.setAlignment(Qt.AlignmentFlag(0))
