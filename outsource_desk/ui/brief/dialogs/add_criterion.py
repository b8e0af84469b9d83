"""Adding a yardstick of the comparison, or changing or removing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.kinds import CriterionKind, Stage
from outsource_desk.records.brief import Criterion
from outsource_desk.services.compare import criteria
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import long_text, segments, text, whole
from outsource_desk.ui.kit.buttons import Button

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk

KINDS = (
    (CriterionKind.SCORE, "Points"),
    (CriterionKind.MUST, "Must have"),
    (CriterionKind.PRICE, "The price"),
)


def _sample(desk: Desk) -> tuple[int, int | None]:
    task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
    return task.id, None


@dialog("add_criterion")
class AddCriterionDialog(RecordDialog):
    """Points have a weight and perhaps a minimum; a must-have is proven or not."""

    lead = "Every bid is judged by the same criteria."
    change_title = "Change “{name}”"
    removed = "The criterion was removed."
    services = of_items(Criterion, _sample)
    fields = (
        text(
            "name",
            hint="For example: Quality of samples",
            required="Enter what you judge, for example Quality of samples.",
            suggestions=lambda _: [usual.name for usual in criteria.USUAL],
        ),
        segments(
            "kind",
            KINDS,
            label="How it counts",
            help_text="A bid without a must-have is knocked out, whatever its points.",
        ),
        whole(
            "weight",
            hint="Compared with the other weights; the grid shows its share of 100 %.",
            example=50,
            start=criteria.EVEN_WEIGHT,
            shown_for=("kind", (CriterionKind.SCORE, CriterionKind.PRICE)),
        ),
        whole(
            "floor",
            label="Least points",
            unit="of 100",
            hint="A bid with less is knocked out. Empty: no minimum.",
            example=50,
            zero_is_none=True,
            shown_for=("kind", (CriterionKind.SCORE,)),
        ),
        long_text(
            "meaning",
            lines=2,
            hint="How you find out, so that every bid is judged alike.",
            wording=True,
        ),
    )

    @override
    def put_form(self) -> None:
        super().put_form()
        self.remove_button = self.let_remove(Button("Remove criterion", "quiet", "trash-2"))
        self.body.addWidget(self.remove_button)
