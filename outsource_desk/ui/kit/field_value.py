"""Fields for values: what is typed is read by the owner's language and never lost."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidgetAction
from typing_extensions import override

from outsource_desk.base import reading
from outsource_desk.base.errors import InputError
from outsource_desk.domain.money import round_half_up
from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.field import Field
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from datetime import date
    from typing import Unpack

    from outsource_desk.base.text import Words
    from outsource_desk.ui.kit.field import Options

V = TypeVar("V")
MONEY_UNITS = 24
DATE_UNITS = 36


class _ReadField(Field["V | None"], Generic[V]):
    """A short line whose text is read into a value, and written tidily when left."""

    def __init__(
        self,
        label: str,
        words: Words,
        *,
        unit: str = "",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(label, **options)
        self.words = words
        self.edit = QLineEdit()
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setFixedWidth(S(MONEY_UNITS))
        self._put(self.edit, unit)
        if not unit:
            self._row.addStretch(1)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._left)

    def read(self, text: str) -> V:
        """Read what was typed. Raises: InputError."""
        raise NotImplementedError

    def write(self, value: V) -> str:
        """Return the value as an owner would type it."""
        raise NotImplementedError

    @override
    def value(self) -> V | None:
        text = self.edit.text().strip()
        return self.read(text) if text else None

    @override
    def set_value(self, value: V | None) -> None:
        self.edit.setText("" if value is None else self.write(value))
        self.set_problem("")

    @override
    def is_empty(self) -> bool:
        return not self.edit.text().strip()

    def _typed(self) -> None:
        self.set_problem("")
        self.changed.emit()

    def _left(self) -> None:
        """Tidy a readable entry; show the sentence for one that is not, and keep it."""
        try:
            entered = self.value()
        except InputError as error:
            self.set_problem(str(error))
            self.unread.emit()
            return
        if entered is not None:
            self.edit.setText(self.write(entered))
            self.set_problem(self.problem())
        self.committed.emit()


class MoneyField(_ReadField[int]):
    """An amount; the value is minor units (cents). The currency stands outside."""

    def __init__(
        self,
        label: str,
        words: Words,
        currency: str,
        *,
        unit: str = "",
        **options: Unpack[Options],
    ) -> None:
        self.currency = currency
        shown = unit or words.currency_symbol(currency)
        super().__init__(label, words, unit=shown, **options)

    def set_currency(self, currency: str, per: str = "") -> None:
        """Ask for an amount in another currency; what was typed stays."""
        self.currency = currency
        sign = f"{self.words.currency_symbol(currency)} {per}".strip()
        self._unit.setText(sign)
        self.edit.setAccessibleName(f"{self.label.text()}, {sign}")

    @override
    def read(self, text: str) -> int:
        return reading.parse_money(text, self.currency, self.words)

    @override
    def write(self, value: int) -> str:
        sign = self.words.currency_symbol(self.currency)
        return self.words.money(value, self.currency).replace(sign, "").strip()


class NumberField(_ReadField[Decimal]):
    """A number with its unit in words: "hours a month"."""

    @override
    def read(self, text: str) -> Decimal:
        return reading.parse_quantity(text, self.words)

    @override
    def write(self, value: Decimal) -> str:
        return self.words.exact(value)


class WholeField(_ReadField[int]):
    """A whole number: days, weeks, pieces."""

    @override
    def read(self, text: str) -> int:
        return reading.parse_int(text, self.words)

    @override
    def write(self, value: int) -> str:
        return self.words.number(value)


class PercentField(_ReadField[Decimal]):
    """A share; 2 % is typed as 2 and its value is 0.02."""

    @override
    def read(self, text: str) -> Decimal:
        return reading.parse_percent(text, self.words) / 100

    @override
    def write(self, value: Decimal) -> str:
        return self.words.exact(value * 100)


class ShareField(_ReadField[int]):
    """A share; 2.5 % is typed as 2.5 and its value is 250 hundredths of a percent."""

    @override
    def read(self, text: str) -> int:
        return round_half_up(reading.parse_percent(text, self.words) * 100)

    @override
    def write(self, value: int) -> str:
        return self.words.exact(Decimal(value) / 100)


class HoursField(_ReadField[int]):
    """Time of work; typed as hours, the value is minutes."""

    @override
    def read(self, text: str) -> int:
        return reading.parse_hours(text, self.words)

    @override
    def write(self, value: int) -> str:
        hours = Decimal(value) / 60
        return self.words.number(hours, 0 if value % 60 == 0 else 2)


class TimeField(_ReadField[int]):
    """A time of day; the value is minutes after midnight."""

    @override
    def read(self, text: str) -> int:
        return reading.parse_clock(text)

    @override
    def write(self, value: int) -> str:
        return f"{value // 60}:{value % 60:02}"


class DateField(_ReadField["date"]):
    """A day, typed as the owner writes it or chosen from a calendar."""

    def __init__(
        self,
        label: str,
        words: Words,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(label, words, **options)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.edit.setFixedWidth(S(DATE_UNITS))
        self.calendar_button = IconButton("calendar-days", f"Choose from a calendar: {label}")
        self.calendar_button.clicked.connect(self._open_calendar)
        self._row.insertWidget(1, self.calendar_button)

    @override
    def read(self, text: str) -> date:
        return reading.parse_day(text, self.words)

    @override
    def write(self, value: date) -> str:
        return self.words.day(value)

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        calendar.setAccessibleName(f"Calendar: {self.label.text()}")
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = None if self.problem() or self.is_empty() else self.value()
        if shown is not None:
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(menu.close)
        calendar.activated.connect(menu.close)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self.edit.mapToGlobal(self.edit.rect().bottomLeft()))
        calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        picked: date = day.toPython()  # type: ignore[assignment]  # PySide types it as object
        self.set_value(picked)
        self.changed.emit()
        self.committed.emit()
