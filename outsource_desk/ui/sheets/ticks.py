"""A list of boxes to tick, each with a line below it; some may be fixed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from outsource_desk.ui.kit.fields import CheckField
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence


INDENT_UNITS = 8.5  # the words beside the box begin here


@dataclass(frozen=True, slots=True)
class Tick:
    """One box."""

    id: int
    title: str
    note: str
    ticked: bool
    fixed: bool = False


class Ticks(QWidget):
    """Tells which boxes are ticked."""

    def __init__(self, name: str, ticks: Sequence[Tick]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.fields: dict[int, CheckField] = {}
        box = column(spacing=3, on=self)
        for tick in ticks:
            field = CheckField(tick.title, hint=tick.note)
            field.hint.setContentsMargins(S(INDENT_UNITS), 0, 0, 0)
            field.set_value(tick.ticked)
            field.setEnabled(not tick.fixed)
            self.fields[tick.id] = field
            box.addWidget(field)

    def ticked(self) -> list[int]:
        return [number for number, field in self.fields.items() if field.value()]
