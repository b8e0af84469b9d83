"""A contract becomes fixed: finished, opened again, signed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import ContractState, MilestoneState, Stage
from outsource_desk.records.contract import Contract, ExtraClause, ExtraClauseDraft, Term, TermDraft
from outsource_desk.records.delivery import AgreedMilestoneDraft, Milestone
from outsource_desk.records.task import Task
from outsource_desk.services import items
from outsource_desk.services.contract import (
    contracts,
)
from outsource_desk.services.contract import (
    outline as contract_outline,
)
from outsource_desk.services.contract import (
    schedule as contract_schedule,
)
from outsource_desk.services.contract import (
    signing as contract_signing,
)
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.vendor_view.contract import contract_paper, contract_text, text_of
from tests.services.contract.contracting import PDF, draft_of, make_ready, milestones_of


@pytest.fixture
def draft_id(sample_store):
    return draft_of(sample_store)


@pytest.fixture
def finished_id(sample_store, words, clock):
    contract_id = make_ready(sample_store)
    contract_signing.finish_contract(sample_store, contract_id, PDF, words, clock.now())
    return contract_id


def test_finishing_needs_everything_and_the_minimum_first(sample_store, draft_id, words) -> None:
    """R84: nature of the job, acceptance and payment terms are named before anything else."""
    with pytest.raises(UserError, match="“Late delivery” is not complete yet: Enter a limit"):
        contract_signing.check_ready(sample_store, draft_id, words)
    contracts.set_value(sample_store, draft_id, "work", "scope", "")
    with pytest.raises(UserError, match="needed in every contract: “Work to be done”"):
        contract_signing.check_ready(sample_store, draft_id, words)


def test_a_finished_version_is_stored_and_frozen(sample_store, finished_id, words, today) -> None:
    """R82: the very bytes are kept, and every way to change the text is refused."""
    assert contract_signing.stored_paper(sample_store, finished_id) == PDF.data
    assert [one.number for one in contract_signing.versions(sample_store, finished_id)] == [1]
    first = milestones_of(sample_store, finished_id)[0]
    draft, word = AgreedMilestoneDraft(title="x"), TermDraft(word="a", meaning="b")
    refused = [
        lambda: contracts.set_value(sample_store, finished_id, "late", "end_weeks", "5"),
        lambda: contracts.set_paper(sample_store, finished_id, "Letter"),
        lambda: items.add(
            sample_store, ExtraClause, finished_id, ExtraClauseDraft(title="x", body="y")
        ),
        lambda: items.add(sample_store, Term, finished_id, word),
        lambda: items.add(sample_store, Milestone, finished_id, draft),
        lambda: items.change(sample_store, Milestone, first.id, draft),
        lambda: items.remove(sample_store, Milestone, first.id),
        lambda: items.move(sample_store, Milestone, first.id, 1),
        lambda: contract_schedule.fix_amounts(sample_store, finished_id),
    ]
    for act in refused:
        with pytest.raises(UserError, match="is finished, so its text is fixed"):
            act()
    assert not contract_text(sample_store, finished_id, words, today).draft


def test_finishing_can_be_undone(sample_store, finished_id) -> None:
    """R82: as long as nobody signed, one step takes it back."""
    sample_store.undo()
    assert read_facts(sample_store, finished_id).head.state is ContractState.DRAFT
    assert contract_signing.versions(sample_store, finished_id) == ()


def test_back_to_draft_needs_a_reason_and_gives_the_next_number(
    sample_store, finished_id, words, clock, today
) -> None:
    """R77, R82: the reason stands in the history; version 1 stays stored."""
    with pytest.raises(UserError, match="Say in one sentence"):
        contract_signing.back_to_draft(sample_store, finished_id, "  ")
    contract_signing.back_to_draft(sample_store, finished_id, "The start has moved")
    assert sample_store.past.lines(1)[0].label == (
        "Open contract C-2026-004 again: The start has moved"
    )
    assert contract_signing.stored_paper(sample_store, finished_id) is None
    paper = contract_paper(sample_store, finished_id, today, final=True)
    text = text_of(paper, words)
    assert (text.version, text.draft) == ("Version 2", False)
    again = contract_signing.finish_contract(sample_store, finished_id, PDF, words, clock.now())
    assert again == 2
    with pytest.raises(UserError, match="is finished"):
        contract_signing.finish_contract(sample_store, finished_id, PDF, words, clock.now())


def test_the_signature_locks_and_starts_delivery(sample_store, finished_id, today) -> None:
    """R82: the signed date is kept, due dates become the baseline, the task is delivered."""
    tomorrow = today + timedelta(days=1)
    with pytest.raises(UserError, match="cannot lie in the future"):
        contract_signing.record_signature(sample_store, finished_id, tomorrow, today)
    contract_signing.record_signature(sample_store, finished_id, today, today)
    with sample_store.read() as session:
        contract = session.get_one(Contract, finished_id)
        assert (contract.state, contract.signed_on) == (ContractState.SIGNED, today)
        assert session.get_one(Task, contract.task_id).stage is Stage.DELIVER
    for one in milestones_of(sample_store, finished_id):
        assert one.baseline_on == one.due_on
        assert (one.review_days, one.state) == (10, MilestoneState.PLANNED)
    for act in (
        lambda: contracts.set_value(sample_store, finished_id, "late", "end_weeks", "5"),
        lambda: contract_signing.back_to_draft(sample_store, finished_id, "why"),
    ):
        with pytest.raises(UserError, match="change order"):
            act()
    with pytest.raises(UserError, match="signed already"):
        contract_signing.record_signature(sample_store, finished_id, today, today)


def test_a_draft_cannot_be_signed(sample_store, draft_id, today) -> None:
    """R82: what is signed must not change any more."""
    with pytest.raises(UserError, match="Finish the contract first"):
        contract_signing.record_signature(sample_store, draft_id, today, today)


def test_a_contract_that_is_gone_says_so(sample_store, words) -> None:
    """R73: one sentence, no trace."""
    with pytest.raises(UserError, match="no longer in the file"):
        contract_outline.outline(sample_store, 999, words)


def test_draft_is_known_without_reading_all_it_says(sample_store, draft_id) -> None:
    """R128: the preview asks at every pause of the keys, while the window waits."""
    statements = []
    sample_store._db.set_trace_callback(statements.append)
    assert contract_signing.stored_paper(sample_store, draft_id) is None
    sample_store._db.set_trace_callback(None)
    assert len([line for line in statements if line.startswith("SELECT")]) == 1
