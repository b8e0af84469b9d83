"""Choosing a vendor: the reason, what speaks against it, and a word to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.kinds import Stage
from outsource_desk.records.bid import AwardDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.compare import awards
from outsource_desk.services.compare.awards import Needs
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.compare.words import status_words, total_words
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.fields import CheckField, ChoiceField, LongTextField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.compare.comparison import ComparedBid
    from outsource_desk.ui.frame.desk import Desk


@dialog("choose_vendor")
class ChooseVendorDialog(Dialog):
    """Every doubt is shown before the button; some need a written reason or a tick."""

    title = "Choose a vendor"
    verb = "Choose vendor"
    lead = "The choice and its reason are kept. The contract comes next; nothing is sent."

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, task_id: int, bid_id: int | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._comparison = comparison(desk.store, task_id, desk.clock.today())
        self.vendor = ChoiceField("Vendor", self._choices(), required="Choose a vendor.")
        self.reason = LongTextField(
            "Why this one",
            lines=3,
            hint="One or two sentences you can show later.",
            required="Say in one sentence why you choose this vendor.",
        )
        self.doubts = Banner("warn")
        self.price_reason = LongTextField(
            "Why the low price is good enough",
            lines=2,
            required="Say why the low price does not cost you quality.",
        )
        self.knowingly = CheckField("I know this and choose all the same.")
        self.note = LongTextField(
            "Note to the others",
            lines=2,
            hint="Kept with the choice, for your letters to the other vendors.",
        )
        self.form = Form({"vendor": self.vendor, "reason": self.reason})
        self.form.add_widget(self.doubts)
        self.form.add("price_reason", self.price_reason)
        self.form.add("knowingly", self.knowingly)
        self.form.add("note", self.note)
        self.body.addWidget(self.form)
        self.setMinimumHeight(S(120))
        self.vendor.changed.connect(self._show_doubts)
        start = bid_id if bid_id is not None else next(iter(self._comparison.leaders), None)
        alone = len(self._comparison.leaders) == 1 or bid_id is not None
        self.vendor.set_value(str(start) if start is not None and alone else None)
        self._show_doubts()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
        return cls(desk, task_id=task.id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        shown = not self.price_reason.isHidden()
        draft = read_draft(
            AwardDraft,
            reason=values["reason"],
            price_reason=values["price_reason"] if shown else "",
            note_to_others=values["note"],
        )
        bid_id = int(values["vendor"])
        today, ticked = self.desk.clock.today(), bool(values["knowingly"])
        awards.choose(self.desk.store, bid_id, draft, today, knowingly=ticked)
        self.desk.say(f"You chose {self._comparison.bid(bid_id).vendor}. The contract comes next.")

    def _show_doubts(self) -> None:
        chosen = self.vendor.value()
        doubts = awards.doubts(self._comparison, int(chosen)) if chosen else ()
        refused = awards.refusal(self._comparison, int(chosen)) if chosen else ""
        sentences = [refused] if refused else [doubt.sentence for doubt in doubts]
        self.doubts.set_tone("danger" if refused else "warn")
        self.doubts.setVisible(bool(sentences))
        if sentences:
            self.doubts.show_text("\n".join(sentences))
        needs = {doubt.needs for doubt in doubts}
        self.price_reason.setVisible(Needs.PRICE_REASON in needs)
        self.knowingly.setVisible(Needs.KNOWING in needs)
        name = self._comparison.bid(int(chosen)).vendor if chosen else ""
        self.set_title(f"Choose {name}" if name else self.title, self.lead)

    def _choices(self) -> list[tuple[str, str]]:
        return [(str(bid.bid_id), self._line(bid)) for bid in self._comparison.bids]

    def _line(self, bid: ComparedBid) -> str:
        state = status_words(bid, self._comparison)
        points = "" if bid.is_out else f", {total_words(bid, self.desk.words)}"
        return f"{bid.vendor}: {state[:1].lower()}{state[1:]}{points}"
