"""Hours the owner's side spent on looking after a contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.delivery import OwnTime, OwnTimeDraft
from outsource_desk.services.deliver.milestones import board
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import day, hours, text

if TYPE_CHECKING:
    from outsource_desk.records.draft import Draft
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    return board(desk.store, desk.clock.today()).groups[0].deal.contract_id, None


@dialog("own_time")
class OwnTimeDialog(RecordDialog):
    """They are counted apart from money, and also valued at the owner's rate."""

    noun = "own time"
    title = "Log own hours"
    verb = "Log hours"
    lead = "Explaining, checking, talking to the vendor: it is part of what the work costs."
    services = of_items(OwnTime, _sample)
    fields = (
        day("spent_on", required="Enter the day.", today=True),
        hours("minutes", unit="hours", required="Enter hours, for example 14 or 1:30."),
        text("note", label="What for", hint="For example: checked the first photos"),
    )

    @override
    def say_done(self, sentence: str, draft: Draft) -> str:
        assert isinstance(draft, OwnTimeDraft)
        return f"{self.desk.words.hours(draft.minutes)} of own time logged."
