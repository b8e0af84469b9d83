"""One number that tells whether the work is good, from a preset or from scratch."""

from __future__ import annotations

from typing_extensions import override

from outsource_desk.domain.kinds import Direction, Rhythm
from outsource_desk.records.brief import Kpi
from outsource_desk.services.brief.kpi_presets import kpi_presets_for
from outsource_desk.ui.brief.examples import brief_services
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog
from outsource_desk.ui.frame.record_fields import choice, number, segments, text
from outsource_desk.ui.kit.fields import ChoiceField


@dialog("edit_kpi")
class EditKpiDialog(RecordDialog):
    """Adds one, or changes the one with `item_id` (R22)."""

    noun = "number"
    lead = "Choose one that exists already in your week: what you must collect first is forgotten."
    lead_stays = True
    width_units = WIDE_UNITS
    services = brief_services(Kpi, "kpis", new=True)
    fields = (
        text(
            "name",
            hint="For example: Errors per 100 pay slips",
            required="Enter what is measured, for example Errors per 100 pay slips.",
            wording=True,
        ),
        text(
            "unit",
            hint="For example: errors. Use % from 50 pieces on; fewer are counted.",
        ),
        segments(
            "direction",
            [(Direction.HIGHER, "Higher"), (Direction.LOWER, "Lower")],
            label="Better is",
        ),
        number("target", hint="For example: 1"),
        number("minimum", hint="Beyond it you have a problem. For example: 3"),
        choice("rhythm", Rhythm, label="How often it is measured"),
        text(
            "source",
            label="Who measures it, and how",
            hint="For example: Counted by us when the accounts arrive",
            wording=True,
        ),
    )

    @override
    def put_form(self) -> None:
        presets = kpi_presets_for(self.desk.store, self.owner_id)
        self._presets = {preset.key: preset for preset in presets}
        self.preset = ChoiceField(
            "Start from",
            [(key, preset.title) for key, preset in self._presets.items()],
            placeholder="Choose a usual number, or begin below",
        )
        self.preset.committed.connect(self._use_preset)
        self.body.addWidget(self.preset)
        self.preset.setVisible(self.item_id is None)
        super().put_form()

    def _use_preset(self) -> None:
        key = self.preset.value()
        if key is not None:
            self.show_values(self._presets[key].draft.model_dump())
