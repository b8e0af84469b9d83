"""Adding a yardstick of the comparison, or changing or removing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import CriterionKind, Stage
from outsource_desk.records.brief import Criterion, CriterionDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.compare import criteria
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import LongTextField, SegmentedField, TextField, WholeField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

KINDS = (
    (CriterionKind.SCORE.value, "Points"),
    (CriterionKind.MUST.value, "Must have"),
    (CriterionKind.PRICE.value, "The price"),
)
OUTSIDE = "Enter a number from 0 to 100, for example 50."


@dialog("add_criterion")
class AddCriterionDialog(Dialog):
    """Points have a weight and perhaps a minimum; a must-have is proven or not."""

    title = "Add criterion"
    verb = "Add criterion"
    lead = "Every bid is judged by the same criteria."

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int,
        criterion_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._task_id, self._criterion_id = task_id, criterion_id
        self.name = TextField(
            "Criterion",
            hint="For example: Quality of samples",
            required="Enter what you judge, for example Quality of samples.",
            suggestions=[one.name for one in criteria.USUAL],
        )
        self.kind = SegmentedField(
            "How it counts",
            KINDS,
            help_text="A bid without a must-have is knocked out, whatever its points.",
        )
        self.weight = WholeField(
            "Weight",
            desk.words,
            hint="Compared with the other weights; the grid shows its share of 100 %.",
            required=OUTSIDE,
            check=_problem,
        )
        self.floor = WholeField(
            "Least points",
            desk.words,
            unit="of 100",
            hint="A bid with less is knocked out. Empty: no minimum.",
            check=_problem,
        )
        self.meaning = LongTextField(
            "What counts", lines=2, hint="How you find out, so that every bid is judged alike."
        )
        self.form = Form(
            {
                "name": self.name,
                "kind": self.kind,
                "weight": self.weight,
                "floor": self.floor,
                "meaning": self.meaning,
            }
        )
        WordingCheck.on(self.meaning, word_list())
        self.body.addWidget(self.form)
        self.remove_button = Button("Remove criterion", "quiet", "trash-2")
        self.remove_button.clicked.connect(self._remove)
        self.body.addWidget(self.remove_button)
        self.kind.changed.connect(self._show_needed)
        self._fill()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
        return cls(desk, task_id=task.id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        draft = read_draft(
            CriterionDraft,
            name=values["name"],
            kind=values["kind"],
            weight=values["weight"] or 0,
            floor=values["floor"] or 0,
            meaning=values["meaning"],
        )
        if self._criterion_id is None:
            items.add(self.desk.store, Criterion, self._task_id, draft)
            self.desk.say(f"“{draft.name}” was added.")
        else:
            items.change(self.desk.store, Criterion, self._criterion_id, draft)
            self.desk.say(f"“{draft.name}” was changed.")

    def _fill(self) -> None:
        self.kind.set_value(CriterionKind.SCORE.value)
        self.weight.set_value(criteria.EVEN_WEIGHT)
        self.remove_button.setVisible(self._criterion_id is not None)
        if self._criterion_id is not None:
            draft = items.draft(self.desk.store, Criterion, self._criterion_id)
            self.set_title(f"Change “{draft.name}”")
            self.commit_button.setText("Save criterion")
            self.form.set_values({**draft.model_dump(), "kind": draft.kind.value})
            self.floor.set_value(draft.floor or None)
        self._show_needed()

    def _show_needed(self) -> None:
        kind = self.kind.value()
        self.weight.setVisible(kind != CriterionKind.MUST)
        self.floor.setVisible(kind == CriterionKind.SCORE)

    def _remove(self) -> None:
        if self._criterion_id is None:
            return
        try:
            items.remove(self.desk.store, Criterion, self._criterion_id)
        except UserError as error:
            self.show_problem(str(error))
        else:
            self.desk.say("The criterion was removed.")
            self.accept()


def _problem(number: int) -> str:
    return "" if 0 <= number <= 100 else OUTSIDE  # noqa: PLR2004  points and weights end at 100
