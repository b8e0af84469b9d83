"""The fields a form is made of; look here first."""

from __future__ import annotations

from outsource_desk.ui.kit.field import Field
from outsource_desk.ui.kit.field_choice import ChoiceField, SegmentedField
from outsource_desk.ui.kit.field_days import DaysField
from outsource_desk.ui.kit.field_text import CheckField, LongTextField, TextField
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
from outsource_desk.ui.kit.field_zone import ZoneField

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
