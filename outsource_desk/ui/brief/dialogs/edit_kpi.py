"""One number that tells whether the work is good, from a preset or from scratch."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.choice import offered
from outsource_desk.domain.kinds import Direction, Rhythm
from outsource_desk.records.brief import Kpi, KpiDraft
from outsource_desk.records.draft import FieldError
from outsource_desk.services.brief.kpi_presets import kpi_presets
from outsource_desk.ui.brief.brief_item_dialog import BriefItemDialog
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.kit.fields import ChoiceField, NumberField, SegmentedField, TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.ui.frame.desk import Desk

NUMBERS = ("target", "minimum")


@dialog("edit_kpi")
class EditKpiDialog(BriefItemDialog):
    """Adds one, or changes the one with `item_id` (R22)."""

    title = "Add number"
    verb = "Add number"
    lead = "Choose one that exists already in your week: what you must collect first is forgotten."
    width_units = WIDE_UNITS

    table = Kpi
    listed = "kpis"
    draft_type = KpiDraft
    named_by = "name"
    checked = ("name", "source")
    change_title = "Change number"
    change_verb = "Save number"

    @override
    def make_form(self) -> Form:
        self._presets = {preset.key: preset for preset in kpi_presets()}
        self.preset = ChoiceField(
            "Start from",
            [(key, preset.title) for key, preset in self._presets.items()],
            placeholder="Choose a usual number, or begin below",
        )
        self.preset.committed.connect(self._use_preset)
        self.body.addWidget(self.preset)
        return _form(self.desk)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=super().example(desk).task_id)  # a new one: the usual numbers show

    @override
    def show_values(self, values: dict[str, Any]) -> None:
        self.preset.hide()
        self._show(values)

    @override
    def values(self) -> dict[str, Any]:
        values = super().values()
        return values | {name: _plain(values[name]) for name in NUMBERS}

    @override
    def commit(self) -> None:
        try:
            super().commit()
        except FieldError as error:
            self.form[error.field].set_problem(str(error))
            self.form.focus_field(error.field)
            raise

    def _use_preset(self) -> None:
        key = self.preset.value()
        if key is not None:
            self._show(self._presets[key].draft.model_dump())

    def _show(self, values: dict[str, Any]) -> None:
        shown = {**values, "direction": values["direction"].value, "rhythm": values["rhythm"].value}
        numbers = {name: _number(values[name]) for name in NUMBERS}
        self.form.set_values({**shown, **numbers})


def _form(desk: Desk) -> Form:
    form = Form(
        {
            "name": TextField(
                "What is measured",
                hint="For example: Errors per 100 pay slips",
                required="Enter what is measured, for example Errors per 100 pay slips.",
            ),
            "unit": TextField("Unit", hint="For example: errors, %, hours"),
            "direction": SegmentedField(
                "Better is",
                [(Direction.HIGHER.value, "Higher"), (Direction.LOWER.value, "Lower")],
            ),
            "target": NumberField("Target", desk.words, hint="For example: 1"),
            "minimum": NumberField(
                "Just acceptable", desk.words, hint="Beyond it you have a problem. For example: 3"
            ),
            "rhythm": ChoiceField("How often it is measured", offered(Rhythm)),
            "source": TextField(
                "Who measures it, and how",
                hint="For example: Counted by René when the accounts arrive",
            ),
        }
    )
    empty = KpiDraft.model_fields
    form["direction"].set_value(empty["direction"].default.value)
    form["rhythm"].set_value(empty["rhythm"].default.value)
    return form


def _plain(number: Decimal | None) -> str:
    """Return a number as it is stored: "2.5"."""
    return "" if number is None else f"{number.normalize():f}"


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None
