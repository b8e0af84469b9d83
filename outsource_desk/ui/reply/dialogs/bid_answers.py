"""What a vendor wrote into the form, to be read when the bid is judged."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.clock import local
from outsource_desk.domain.kinds import Stage
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.reply.view import ReplyView, has_reply, reply_view
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.reply.grid import WordGrid

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.reply.view import LineRow
    from outsource_desk.ui.frame.desk import Desk

LINE_HEADS = ("Line", "Asked for", "Quantity", "Price of one", "Once", "A month")
LINE_SHARES = (5, 4, -2, -3, -3, -3)
ANSWER_HEADS = ("Question", "Answer")
ANSWER_SHARES = (3, 8)
SEEN = "When you added it, you were told:"


@dialog("bid_answers")
class BidAnswersDialog(Dialog):
    """Everything to read, nothing to change."""

    title = "What the vendor wrote"
    verb = "Close"
    width_units = 185

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, bid_id: int) -> None:
        super().__init__(desk, parent)
        self.cancel_button.hide()
        self._show(reply_view(desk.store, bid_id))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
        bids = comparison(desk.store, task.id, desk.clock.today()).bids
        return cls(desk, bid_id=next(b.bid_id for b in bids if has_reply(desk.store, b.bid_id)))

    @override
    def commit(self) -> None:
        """There is nothing to do."""

    def _show(self, reply: ReplyView) -> None:
        day = self.desk.words.day(local(reply.read_at).date())
        number = f"{reply.request}, version {reply.version}. " if reply.request else ""
        self.set_title(
            f"What {reply.vendor} wrote", f"{number}Read on {day} from “{reply.file_name}”."
        )
        if reply.remarks:
            self.body.addWidget(Banner("warn", "\n".join((SEEN, *reply.remarks))))
        if reply.lines:
            prices = WordGrid("Prices", LINE_HEADS, LINE_SHARES)
            for line in reply.lines:
                prices.add_row(self._line(line, reply.currency))
            self.body.addWidget(prices)
        answers = WordGrid("Answers", ANSWER_HEADS, ANSWER_SHARES)
        for answer in reply.answers:
            text = Text(answer.answer, wrap=True)
            mark(text, f"reply:{answer.id}")
            answers.add_row([Text(answer.question, "body", "text2", wrap=True), text])
        self.body.addWidget(answers)
        self.body.addStretch(1)

    def _number(self, text: str) -> str:
        """Return a number as it is written here; what is none, as it was typed."""
        if not text:
            return "–"
        try:
            return self.desk.words.exact(Decimal(text))
        except InvalidOperation:
            return text

    def _line(self, line: LineRow, currency: str) -> list[Text]:
        def money(minor: int | None) -> str:
            return "–" if minor is None else self.desk.words.money(minor, currency)

        numbers = [self._number(text) for text in (line.quantity, line.rate)]
        parts = (line.asked, *numbers, money(line.once_minor), money(line.month_minor))
        return [Text(line.title, "strong", wrap=True), *(Text(part, wrap=True) for part in parts)]
