"""The fields a form is made of; look here first."""

from __future__ import annotations

from outsource_desk.ui.kit.field import Field
from outsource_desk.ui.kit.field_choice import ChoiceField, DaysField, SegmentedField
from outsource_desk.ui.kit.field_text import CheckField, LongTextField, TextField, ZoneField
from outsource_desk.ui.kit.field_value import (
    DateField,
    HoursField,
    MoneyField,
    NumberField,
    PercentField,
    ShareField,
    TimeField,
    WholeField,
)

__all__ = [
    "CheckField",
    "ChoiceField",
    "DateField",
    "DaysField",
    "Field",
    "HoursField",
    "LongTextField",
    "MoneyField",
    "NumberField",
    "PercentField",
    "SegmentedField",
    "ShareField",
    "TextField",
    "TimeField",
    "WholeField",
    "ZoneField",
]
