"""Judging one answer of one vendor: what was said, the points for it, and the evidence."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.compare import scale
from outsource_desk.domain.kinds import CriterionKind, Proof, Stage
from outsource_desk.records.bid import BidAnswerDraft
from outsource_desk.records.brief import Criterion
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.compare import bids
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.reply.view import questions_on, words_on
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    LongTextField,
    SegmentedField,
    TextField,
    WholeField,
)
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Any, Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.field import Field

UNSCORED = ("", "Not scored yet")
PROOFS = (
    (Proof.MET.value, "✓ Proven"),
    (Proof.PROMISED.value, "? Promised"),
    (Proof.MISSING.value, "✕ No proof"),
)


@dialog("edit_answer")
class EditAnswerDialog(Dialog):
    """A score has marks 0…5 with words for each; a must-have has a proof or not."""

    title = "Judge an answer"
    verb = "Save answer"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        bid_id: int,
        criterion_id: int,
        evidence: bool = False,
    ) -> None:
        super().__init__(desk, parent)
        self._bid_id, self._criterion_id = bid_id, criterion_id
        criterion = items.draft(desk.store, Criterion, criterion_id)
        bid = bids.bid_form(desk.store, bid_id)
        self.is_must = criterion.kind == CriterionKind.MUST
        self.set_title(f"{criterion.name}: {bid.vendor}", criterion.meaning)
        self.answer = TextField(
            "What the vendor says", hint="A few words for the grid, for example: 2 working days"
        )
        self.proof = SegmentedField("Is it proven?", PROOFS)
        self.mark = ChoiceField("How good is it?", _marks(), placeholder="Between two marks")
        self.points = WholeField(
            "Points",
            desk.words,
            unit="of 100",
            hint=self._floor_hint(criterion.floor),
            check=lambda p: "" if 0 <= p <= scale.points_of(Fraction(scale.TOP_MARK)) else OUTSIDE,
        )
        self.note = LongTextField(
            "Evidence", lines=3, hint="What you saw or checked, so that you can explain the points."
        )
        judged: dict[str, Field[Any]] = (
            {"proof": self.proof} if self.is_must else {"mark": self.mark, "points": self.points}
        )
        self.form = Form({"answer": self.answer, **judged, "note": self.note})
        self.body.addWidget(self.form)
        wrote = words_on(desk.store, bid_id, criterion_id)
        if wrote:  # the whole answer; the grid has a few words of it
            self.form.insert_after("answer", Text(f"Word by word:\n{wrote}", wrap=True))
        asked = questions_on(desk.store, criterion_id)
        if asked:
            self.form.insert_after(
                "answer", Text("\n".join((ASK, *asked)), "body", "text2", wrap=True)
            )
        for unused in (self.mark, self.points) if self.is_must else (self.proof,):
            unused.setParent(self)
            unused.hide()
        self.mark.changed.connect(self._take_mark)
        self.points.changed.connect(self._take_points)
        self._fill()
        (self.note if evidence else self.answer).focus()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
        compared = comparison(desk.store, task.id, desk.clock.today())
        score = next(row for row in compared.criteria if row.kind == CriterionKind.SCORE)
        return cls(desk, bid_id=compared.bids[0].bid_id, criterion_id=score.criterion_id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        draft = read_draft(
            BidAnswerDraft,
            answer=values["answer"],
            points=values.get("points"),
            proof=values.get("proof"),
            note=values["note"],
        )
        bids.set_answer(self.desk.store, self._bid_id, self._criterion_id, draft)
        self.desk.say("The answer was saved.")

    def _fill(self) -> None:
        draft = bids.answer_draft(self.desk.store, self._bid_id, self._criterion_id)
        self.answer.set_value(draft.answer)
        self.note.set_value(draft.note)
        self.proof.set_value(None if draft.proof is None else draft.proof.value)
        self.points.set_value(draft.points)
        self._show_mark(draft.points)

    def _take_mark(self) -> None:
        chosen = self.mark.value()
        self.points.set_value(scale.points_of(Fraction(chosen)) if chosen else None)

    def _take_points(self) -> None:
        self._show_mark(None if self.points.problem() else self.points.value())

    def _show_mark(self, points: int | None) -> None:
        """Show the mark with exactly these points; none where they lie between two marks."""
        if points is None:
            self.mark.set_value("")
            return
        mark = scale.mark_of(points)
        self.mark.set_value(None if mark is None else str(mark))

    def _floor_hint(self, floor: int) -> str:
        return f"Less than {floor} points knocks the bid out." if floor else ""


ASK = "Ask each of them:"
OUTSIDE = "Enter points from 0 to 100, for example 80."


def _marks() -> list[tuple[str, str]]:
    marks = [
        (str(mark), f"{scale.mark_text(mark)}  {scale.anchor_of(mark)}")
        for mark in reversed(scale.HALVES)
    ]
    return [UNSCORED, *marks]
