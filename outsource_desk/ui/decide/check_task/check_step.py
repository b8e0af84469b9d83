"""What the five steps of “Check a task” have in common, and the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.base.registry import Registry
from outsource_desk.domain.decide.questions import QUESTIONS, YES, stored
from outsource_desk.domain.decide.screening_points import REUSED_FOR
from outsource_desk.ui.frame.hand import begin_form
from outsource_desk.ui.frame.step import WizardStep
from outsource_desk.ui.kit.fields import ChoiceField, LongTextField, SegmentedField, TextField
from outsource_desk.ui.kit.layout import column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.services.decide.check_sheet import Background, DecisionChoice
    from outsource_desk.services.decide.screening import Assessment
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.fields import Field

MOST_SEGMENTS = 5
# Shown as an empty field rather than as a nought: the owner need not fill them in.
NOTHING_IF_ZERO = frozenset(
    {
        "materials_minor",
        "oversight_minutes",
        "selection_minutes",
        "transition_minutes",
        "one_off_minor",
        "errors_per_month",
        "error_minor",
        "selection_minor",
        "parallel_months",
        "tools_minor",
        "change_bp",
        "rework_bp",
        "bank_bp",
        "switch_bp",
        "switch_minor",
        "credits_minor",
    }
)
ALWAYS_NEEDED = frozenset({"title", "minutes_per_month", "hour_rate_minor"})
YES_OR_NO = frozenset({"strategy", "fee_per_unit"})


class CheckStep(WizardStep):
    """A column of questions. Fields are named as in the record of a task, or "owner"."""

    prefilled = Signal(object)  # answers by field, for any step: a starter task was chosen
    linked = Signal(str)  # the key of a question to go to

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk)
        self.background = background
        self.fields: dict[str, Field[Any]] = {}
        self.column = column(spacing=5, margins=(0, 0, 2, 4), on=self)
        self.build()
        self.column.addStretch(1)

    def build(self) -> None:
        """Create the questions, with `ask` and `add`."""
        raise NotImplementedError

    def show_assessment(self, assessment: Assessment, values: Mapping[str, Any]) -> None:
        """Show what follows from the answers so far."""

    def choice(self) -> DecisionChoice:
        """Return the decision; only the last step holds one."""
        raise NotImplementedError

    def show_choice(self, choice: DecisionChoice) -> None:
        """Show an earlier decision, to be confirmed or changed."""
        raise NotImplementedError

    @override
    def focus_first(self) -> None:
        begin_form(self)

    def is_answered(self) -> bool:
        """Whether what the verdict needs of this step was said: only then it counts as done."""
        asked = {question.field for question in QUESTIONS.values()} | ALWAYS_NEEDED
        needed = [field for name, field in self.fields.items() if name in asked]
        return not any(field.is_empty() for field in needed)

    # For the steps.

    def ask(self, key: str) -> Field[Any]:
        """Add one of the QUESTIONS."""
        question = QUESTIONS[key]
        kind = SegmentedField if len(question.choices) <= MOST_SEGMENTS else ChoiceField
        field = kind(question.text, question.choices, help_text=question.example)
        self.column.addWidget(self.register(question.field, field))
        return field

    def add(self, name: str, field: Field[Any]) -> Field[Any]:
        """Add a field below the others."""
        self.column.addWidget(self.register(name, field))
        return field

    def register(self, name: str, field: Field[Any]) -> Field[Any]:
        """Take part of the sheet without being placed."""
        self.fields[name] = field
        field.changed.connect(self.answered)
        return field

    # For the wizard.

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Fill the fields; what cannot be read in one of them stays as it was typed."""
        for name, field in self.fields.items():
            if not _unreadable(field):
                value = values.get(name)
                _set(field, None if name in NOTHING_IF_ZERO and value == 0 else value)

    def values(self) -> dict[str, Any]:
        """Return what can be read; fields with a mistake are left out."""
        return {
            name: self._value(name, field)
            for name, field in self.fields.items()
            if not _unreadable(field)
        }

    def validate(self) -> bool:
        """Say what is wrong, if anything, and put the focus there."""
        wrong = [
            field
            for field in self.fields.values()
            if field.isVisibleTo(self) and not field.validate()
        ]
        if wrong:
            wrong[0].focus()
        return not wrong

    def show_reuse(self) -> None:
        """Tell under each answered question what the answer is used for later."""
        for question in QUESTIONS.values():
            field = self.fields.get(question.field)
            if field is not None:
                field.set_hint("" if field.is_empty() else REUSED_FOR.get(question.key, ""))

    def _value(self, name: str, field: Field[Any]) -> Any:
        answer = field.value()
        return answer == YES if name in YES_OR_NO and answer is not None else answer


T = TypeVar("T", bound=type[CheckStep])
STEPS: Registry[type[CheckStep]] = Registry("outsource_desk.ui.decide.check_task.steps")


def check_step(cls: T) -> T:
    """Announce a step; it takes its place by its order."""
    STEPS.add(cls.key, cls, cls.order)
    return cls


def _set(field: Field[Any], value: Any) -> None:
    if isinstance(field, SegmentedField | ChoiceField):
        field.set_value(stored(value))
    elif isinstance(field, TextField | LongTextField):
        field.set_value(value or "")
    else:
        field.set_value(value)


def _unreadable(field: Field[Any]) -> bool:
    try:
        field.value()
    except InputError:
        return True
    return False
