"""A column of fields that is filled in and read as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from outsource_desk.base.errors import InputError
from outsource_desk.ui.kit.field import Field
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.kit.side_by_side import SideBySide
from outsource_desk.ui.kit.spotlight import Spotlight
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDEST_UNITS = 180  # 720 px at 10 pt


class Form(QWidget):
    """Fields by name, one below the other."""

    changed = Signal(str)  # the name of the field
    committed = Signal(str)

    def __init__(self, fields: Mapping[str, Field[Any]] | None = None) -> None:
        super().__init__()
        self._fields: dict[str, Field[Any]] = {}
        self._rows: dict[str, SideBySide] = {}  # of the fields that stand beside others
        self._column = column(spacing=3, on=self)
        self.setMaximumWidth(S(WIDEST_UNITS))
        for name, field in (fields or {}).items():
            self.add(name, field)

    def add(self, name: str, field: Field[Any]) -> Field[Any]:
        """Append a field; its name is the name of the value, and of `Place.field`."""
        self._fields[name] = field
        self._column.addWidget(field)
        field.changed.connect(lambda: self.changed.emit(name))
        field.committed.connect(lambda: self.committed.emit(name))
        return field

    def add_beside(self, fields: Mapping[str, Field[Any]]) -> None:
        """Append short fields that belong together, side by side."""
        for name, field in fields.items():
            self.add(name, field)
            self._column.removeWidget(field)
        beside = SideBySide(tuple(fields.values()))
        self._rows |= dict.fromkeys(fields, beside)
        self._column.addWidget(beside)

    def add_widget(self, widget: QWidget) -> None:
        """Append something that is not a field: a heading, a line, a note."""
        self._column.addWidget(widget)

    def insert_after(self, name: str, *widgets: QWidget) -> None:
        """Put what is not a field below the field `name`, or below its row; also for Tab."""
        at = self._column.indexOf(self._rows.get(name, self._fields[name]))
        last = self._fields[name].editor
        for place, widget in enumerate(widgets, at + 1):
            self._column.insertWidget(place, widget)
            if isinstance(widget, Field):
                QWidget.setTabOrder(last, widget.editor)
                last = widget.editor

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields, in their order."""
        return tuple(self._fields)

    def __getitem__(self, name: str) -> Field[Any]:
        return self._fields[name]

    def values(self) -> dict[str, Any]:
        """Return every value by name.

        Raises: InputError for the first field with a problem, which then has the focus.
        """
        wrong = [field for field in self._shown() if not field.validate()]
        if wrong:
            wrong[0].focus()
            raise InputError(wrong[0].problem())
        return {name: field.value() for name, field in self._fields.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].set_value(value)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field; one that cannot be changed is ringed."""
        field = self._fields[name]
        field.focus()
        if not field.isEnabled():
            Spotlight.on(field)

    def _shown(self) -> list[Field[Any]]:
        return [field for field in self._fields.values() if not field.isHidden()]
