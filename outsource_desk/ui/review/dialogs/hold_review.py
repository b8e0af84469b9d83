"""Holding a review: promises, marks, and what follows (R102–R104)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.choice import offered
from outsource_desk.domain.kinds import ReviewDecision, ReviewKind
from outsource_desk.domain.review.review import Marks
from outsource_desk.records.draft import read_draft
from outsource_desk.records.review import ReviewDraft
from outsource_desk.services.deliver.milestones import board
from outsource_desk.services.review import reviews
from outsource_desk.services.review.promises import suggested_promises
from outsource_desk.services.review.review_words import (
    MARK_NAMES,
    MARK_TITLES,
    kept_words,
    mark_words,
)
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.fields import ChoiceField, DateField, LongTextField, SegmentedField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.review.promise_list import PromiseList

if TYPE_CHECKING:
    from typing import Any, Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.review.reviews import ReviewSheet
    from outsource_desk.ui.frame.desk import Desk

MARKS = [(str(mark), str(mark)) for mark in range(1, 6)]


@dialog("hold_review")
class HoldReviewDialog(Dialog):
    """The first review asks about promises; what is suggested is preset and can be changed."""

    title = "Hold a review"
    verb = "Save review"
    width_units = WIDE_UNITS

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, contract_id: int) -> None:
        super().__init__(desk, parent)
        today = desk.clock.today()
        self._sheet: ReviewSheet = reviews.contract_review_sheet(desk.store, contract_id, today)
        first = self._sheet.is_first_due
        self._kind = ReviewKind.FIRST_MILESTONE if first else ReviewKind.PERIODIC
        deal = self._sheet.deal
        about = f"{deal.task} · {deal.vendor}"
        if first:
            about += f" · after “{self._sheet.first_accepted}”"
        self.set_title("Hold the first review" if first else "Hold a review", about)
        self.promises = PromiseList(suggested_promises(desk.store, contract_id))
        self.marks = {name: SegmentedField(MARK_TITLES[name], MARKS) for name in MARK_NAMES}
        self.form, self.rest = Form(), Form()
        self.outcome = Card("Result", kind="flat")
        self._verdict = Text("", "strong", wrap=True)
        self._reason = Text("", "body", "text2", wrap=True)
        self.outcome.add(self._verdict, self._reason)
        self._own_decision = False
        self._fill()
        self._weigh()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        groups = board(desk.store, desk.clock.today()).groups
        sheets = (
            reviews.contract_review_sheet(desk.store, group.deal.contract_id, desk.clock.today())
            for group in groups
        )
        due = next(sheet for sheet in sheets if sheet.is_first_due)
        return cls(desk, contract_id=due.deal.contract_id)

    @override
    def commit(self) -> None:
        values = self.form.values() | self.rest.values()
        draft = read_draft(ReviewDraft, kind=self._kind, **self._marks(), **_stored(values))
        contract_id, today = self._sheet.deal.contract_id, self.desk.clock.today()
        promises = self.promises.promises()
        if self.promises.edit.text().strip():
            raise InputError("Press “Add promise” first, or clear the promise you are typing.")
        reviews.hold_review(self.desk.store, contract_id, draft, promises, today)
        self.desk.say("Review saved.")

    def _fill(self) -> None:
        words, today = self.desk.words, self.desk.clock.today()
        day = DateField("Date", words, required="Enter the day, for example today.")
        latest = words.day(reviews.latest_next(today))
        following = DateField("Next review", words, hint=f"By {latest} at the latest.")
        decisions = offered(ReviewDecision)
        self.decision = ChoiceField(
            "What follows", decisions, required="Choose what follows, for example “Continue”."
        )
        self.form.add_beside({"held_on": day, "next_on": following})
        self.rest.add("decision", self.decision)
        self.rest.add("note", LongTextField("What you saw", lines=2))
        day.set_value(today)
        following.set_value(reviews.latest_next(today))
        marks = Form()
        names = list(MARK_NAMES)
        for pair in (names[:2], names[2:]):
            marks.add_beside({name: self.marks[name] for name in pair})
        self.body.addWidget(self.form)
        self.body.addWidget(Text("Were these promises kept?", "strong"))
        self.body.addWidget(self.promises)
        self.body.addWidget(Text("Marks from 1 (poor) to 5 (excellent)", "strong"))
        for widget in (marks, self.outcome, self.rest):
            self.body.addWidget(widget)
        marks.changed.connect(self._weigh)
        self.promises.changed.connect(self._weigh)
        self.decision.committed.connect(self._decide)

    def _marks(self) -> dict[str, int | None]:
        given = {name: field.value() for name, field in self.marks.items()}
        return {name: int(mark) if mark else None for name, mark in given.items()}

    def _decide(self) -> None:
        self._own_decision = True

    def _weigh(self) -> None:
        """Show what it comes to so far; the suggestion is preset until the owner chooses."""
        kept = [promise.kept for promise in self.promises.promises()]
        outcome = reviews.weigh(self._sheet, self._kind, Marks(**self._marks()), kept)
        words = self.desk.words
        if outcome.suggestion is None:
            self._verdict.setText("Nothing judged yet")
            self._reason.setText("Judge the promises and give marks to see what they suggest.")
            return
        parts = [mark_words(outcome.overall, words), kept_words(kept, words)]
        self._verdict.setText(" · ".join(part for part in parts if part))
        suggested = outcome.suggestion.decision.words
        self._reason.setText(f"Suggestion: {suggested}. {outcome.suggestion.reason}")
        announce(self, f"{self._verdict.text()}. {self._reason.text()}")
        if not self._own_decision:
            self.decision.set_value(outcome.suggestion.decision.value)


def _stored(values: dict[str, Any]) -> dict[str, Any]:
    return values | {"decision": ReviewDecision(values["decision"])}
