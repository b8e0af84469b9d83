"""The list of steps at the left: done, not all answered, current, still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton

from outsource_desk.ui.kit.labels import Text, restyle
from outsource_desk.ui.kit.layout import column, space, stretch
from outsource_desk.ui.look.icons import icon
from outsource_desk.ui.look.theme import S, metrics, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROWEST_UNITS = 50
ICONS = {"done": "check", "open": "circle-dashed", "current": "circle-dot", "ahead": "circle"}
BEHIND = ("done", "open")  # can be gone back to
SPOKEN = {"open": "not all answered"}


class StepList(QFrame):
    """Steps behind can be pressed to go back; the ones ahead only tell what is to come."""

    chosen = Signal(int)

    def __init__(self, heading: str, note: str, names: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("card", "flat")
        self.setAccessibleName(f"Steps of “{heading}”")
        self._names = tuple(names)
        self._rows = [self._row(at, name) for at, name in enumerate(names)]
        column(
            Text(heading, "sub", wrap=True),
            Text(note, "caption", "text2", wrap=True),
            space(2),
            *self._rows,
            stretch(),
            spacing=1,
            margins=(3, 4, 3, 4),
            on=self,
        )
        widest = max(metrics("strong").horizontalAdvance(name) for name in names)
        self.setFixedWidth(max(S(NARROWEST_UNITS), widest + S(16)))

    def show_current(self, current: int, answered: Sequence[bool]) -> None:
        """Show where the owner is; a step behind is ticked only when it was answered."""
        for at, row in enumerate(self._rows):
            behind = "done" if answered[at] else "open"
            state = behind if at < current else ("current" if at == current else "ahead")
            size = S(4.5)
            tint = tokens().text2 if state == "ahead" else tokens().accent
            row.setIcon(icon(ICONS[state], tint, tint, size))
            row.setIconSize(QSize(size, size))
            row.setProperty("state", state)
            is_behind = state in BEHIND
            row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=not is_behind)
            policy = Qt.FocusPolicy.StrongFocus if is_behind else Qt.FocusPolicy.NoFocus
            row.setFocusPolicy(policy)
            row.setAccessibleName(f"Step {at + 1}, {self._names[at]}: {SPOKEN.get(state, state)}")
            restyle(row)

    def _row(self, at: int, name: str) -> QToolButton:
        row = QToolButton()
        row.setText(f" {name}")
        row.setProperty("listed", "true")
        row.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.clicked.connect(lambda: self.chosen.emit(at))
        return row
