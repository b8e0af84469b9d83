"""One milestone of a contract draft: what, when, how much, and how it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.delivery import Milestone
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import day, long_text, money, one_a_line, text

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    contract_id = contracts.contract_list(desk.store)[0].contract_id
    return contract_id, read_facts(desk.store, contract_id).milestones[0].id


@dialog("contract_milestone")
class ContractMilestoneDialog(RecordDialog):
    """Adds one, or changes the one with `item_id`."""

    title = "Add a milestone"
    change_title = "Change the milestone"
    change_verb = "Change milestone"
    width_units = WIDE_UNITS
    services = of_items(Milestone, _sample)
    fields = (
        text(
            "title",
            hint="For example: First 40 photographs",
            required="Enter a name, for example “First 40 photographs”.",
        ),
        long_text("deliverable", label="What is handed over (optional)", lines=2, wording=True),
        day("starts_on", label="Work on it starts (optional)"),
        day(
            "due_on",
            label="Due on",
            required="Enter the day it is due, for example {today}.",
        ),
        money(
            "amount_minor",
            lambda store, contract_id: read_facts(store, contract_id).head.currency,
            empty=0,
            hint="0 when nothing is paid.",
        ),
        one_a_line(
            "criteria",
            lines=4,
            hint="One a line, each a clear yes or no, for example “40 photos received”.",
            required="Enter at least one line you can check, such as “40 photos received”.",
            wording=True,
        ),
    )
