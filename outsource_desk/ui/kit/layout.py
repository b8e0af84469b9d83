"""What stands below or beside each other, written in the order in which it is seen.

A part is a widget, another column or row, `stretch()`, `space(2)`, `grow(part)` for one that takes
the room that is left, or `at_top(part)` and the like for one that keeps its own size. None is
left out. Spacing and margins are units of `S`; margins in pixels are QMargins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from typing import TypeAlias

    Margins: TypeAlias = float | tuple[float, float, float, float] | QMargins
    Part: TypeAlias = "QWidget | QLayout | Placed | Spacing | None"

Box = TypeVar("Box", bound=QBoxLayout)
PAGE: Final = (6, 5, 6, 4)  # margins of a page: left, top, right, bottom
HAIRLINE: Final = QMargins(1, 1, 1, 1)  # beside a border
NOWHERE: Final = Qt.AlignmentFlag(0)  # fills its place


@dataclass(frozen=True, slots=True)
class Placed:
    """A part that grows, or lies at one side of its place."""

    part: QWidget | QLayout
    stretch: int = 0
    side: Qt.AlignmentFlag = NOWHERE


@dataclass(frozen=True, slots=True)
class Spacing:
    """Room between two parts."""

    stretch: int = 0
    units: float = 0


def column(
    *parts: Part,
    spacing: float | None = None,
    margins: Margins | None = None,
    on: QWidget | None = None,
) -> QVBoxLayout:
    """Return the parts below each other, as the layout of `on`; that has no margins of its own."""
    if on is None:
        return put(QVBoxLayout(), *parts, spacing=spacing, margins=margins)
    return put(QVBoxLayout(on), *parts, spacing=spacing, margins=margins or 0)


def row(
    *parts: Part,
    spacing: float | None = None,
    margins: Margins | None = None,
    on: QWidget | None = None,
) -> QHBoxLayout:
    """Return the parts beside each other, as the layout of `on`; that has no margins of its own."""
    if on is None:
        return put(QHBoxLayout(), *parts, spacing=spacing, margins=margins)
    return put(QHBoxLayout(on), *parts, spacing=spacing, margins=margins or 0)


def stretch(share: int = 1) -> Spacing:
    """Return room that takes what is left."""
    return Spacing(stretch=share)


def space(units: float) -> Spacing:
    """Return room of a fixed size, beside the usual spacing."""
    return Spacing(units=units)


def grow(part: QWidget | QLayout | Placed, share: int = 1) -> Placed:
    """Let a part take what is left; several share it."""
    return replace(part, stretch=share) if isinstance(part, Placed) else Placed(part, share)


def at_top(part: QWidget | QLayout) -> Placed:
    return Placed(part, side=Qt.AlignmentFlag.AlignTop)


def at_left(part: QWidget | QLayout) -> Placed:
    return Placed(part, side=Qt.AlignmentFlag.AlignLeft)


def at_middle(part: QWidget | QLayout) -> Placed:
    return Placed(part, side=Qt.AlignmentFlag.AlignVCenter)


def put(
    box: Box,
    *parts: Part,
    spacing: float | None = None,
    margins: Margins | None = None,
) -> Box:
    """Add the parts to a box that is there already, and return it."""
    if margins is not None:
        box.setContentsMargins(_pixels(margins))
    if spacing is not None:
        box.setSpacing(S(spacing))
    for part in parts:
        if part is not None:
            _add(box, part)
    return box


def _add(box: QBoxLayout, part: QWidget | QLayout | Placed | Spacing) -> None:
    match part:
        case Spacing():
            if part.stretch:
                box.addStretch(part.stretch)
            else:
                box.addSpacing(S(part.units))
        case Placed():
            if isinstance(part.part, QLayout):
                box.addLayout(part.part, part.stretch)
            else:
                box.addWidget(part.part, part.stretch, part.side)
        case QLayout():
            box.addLayout(part)
        case _:
            box.addWidget(part)


def _pixels(margins: Margins) -> QMargins:
    if isinstance(margins, QMargins):
        return margins
    sides = margins if isinstance(margins, tuple) else (margins,) * 4
    return QMargins(*(S(units) for units in sides))
