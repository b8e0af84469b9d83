"""Contracts from the choice of a vendor to the signature."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.clauses import ClauseState
from outsource_desk.domain.kinds import ContractState, MilestoneState, PriceBasis, Stage
from outsource_desk.domain.schedule import PaymentPattern, fit_amounts, stage_amounts
from outsource_desk.records.bid import Award, AwardDraft
from outsource_desk.records.contract import Contract, ExtraClauseDraft, TermDraft
from outsource_desk.records.delivery import Milestone, MilestoneDraft
from outsource_desk.records.task import Task
from outsource_desk.services import (
    contract_outline,
    contract_parts,
    contract_schedule,
    contract_signing,
    contract_start,
    contracts,
)
from outsource_desk.services.contract_facts import read_facts
from outsource_desk.services.contract_findings import Level
from outsource_desk.services.contract_signing import FinishedPaper
from outsource_desk.services.contract_text import contract_paper, contract_text, text_of

PDF = FinishedPaper(b"%PDF-1.4 the very pages", 8)


@pytest.fixture
def draft_id(sample_store):
    """C-2026-004: one problem, one warning."""
    rows = contracts.contract_list(sample_store)
    return next(row.contract_id for row in rows if row.number == "C-2026-004")


@pytest.fixture
def ready_id(sample_store, draft_id):
    """The same contract with the missing limit."""
    contracts.set_value(sample_store, draft_id, "late", "limit_percent", "10")
    return draft_id


@pytest.fixture
def finished_id(sample_store, ready_id, words, clock):
    contract_signing.finish_contract(sample_store, ready_id, PDF, words, clock.now())
    return ready_id


def milestones_of(store, contract_id):
    with store.read() as session:
        order = (Milestone.position, Milestone.id)
        rows = session.exec(
            select(Milestone).where(Milestone.contract_id == contract_id).order_by(*order)
        )
        return list(rows)


# The sample business.


def test_the_sample_draft_has_one_problem_and_one_warning(sample_store, draft_id, words) -> None:
    """R76: a late-delivery clause without a limit is the one thing in the way."""
    found = contract_outline.outline(sample_store, draft_id, words)
    assert [(one.level, one.clause, one.field) for one in found.findings] == [
        (Level.WARNING, "quality", ""),
        (Level.PROBLEM, "late", "limit_percent"),
    ]
    assert (found.complete, len(found.rows)) == (14, 16)
    assert "A credit without a limit" in found.open_findings[0].sentence


def test_the_signed_contracts_of_the_sample_are_complete(sample_store, words) -> None:
    """R73, R75: every one has all its answers, and milestones that make its price."""
    signed = [
        row for row in contracts.contract_list(sample_store) if row.state is ContractState.SIGNED
    ]
    assert len(signed) == 4
    for row in signed:
        found = contract_outline.outline(sample_store, row.contract_id, words)
        assert found.findings == (), row.number
        facts = read_facts(sample_store, row.contract_id)
        assert sum(one.amount_minor for one in facts.milestones) == row.price_minor


# Starting.


def award(store, task_id, bid_id, today):
    with store.change("Choose") as session:
        reason = AwardDraft(reason="The best.").model_dump()
        session.add(Award(task_id=task_id, bid_id=bid_id, chosen_on=today, **reason))


@pytest.fixture
def started(sample_store, today):
    """The payroll task with Brightline chosen: 5,760 a year, 12 months, two deliverables."""
    with sample_store.read() as session:
        task_id = session.exec(select(Task.id).where(Task.title == "Payroll processing")).one()
    award(sample_store, task_id, 1, today)
    contract_id = contract_start.start_contract(sample_store, task_id, today)
    return read_facts(sample_store, contract_id)


def test_a_contract_starts_with_what_is_known(started) -> None:
    """R73, R74: price, dates, people, work and milestones come from the bid and the brief."""
    head = started.head
    assert (head.number, head.title) == ("C-2026-005", "Payroll processing")
    assert (head.price_minor, head.currency) == (576000, "EUR")
    assert started.provider.name == "Brightline Payroll"
    assert started.stored["parties", "provider_contact"] == "Aoife Brennan"
    assert started.stored["work", "scope"].startswith("Pay slips\n")
    assert started.stored["reports", "meeting_rhythm"] == "two_weeks"
    assert started.stored["data", "personal"] == "yes"
    assert [one.title for one in started.milestones] == ["Pay slips", "Yearly wage report"]
    assert [one.amount_minor for one in started.milestones] == [288000, 288000]
    assert started.milestones[1].criteria == (
        "Confirmation of the tax office",
        "Accepted by the tax office",
    )


def test_a_started_contract_asks_for_what_is_missing(started, sample_store, words) -> None:
    """R84: clauses nobody has begun are not started; they are no errors yet."""
    found = contract_outline.outline(sample_store, started.head.id, words)
    states = {row.key: row.state for row in found.rows}
    assert states["work"] is ClauseState.COMPLETE
    assert states["late"] is ClauseState.NOT_STARTED
    assert states["words"] is ClauseState.NOT_STARTED


def test_a_contract_needs_a_choice_and_comes_once(sample_store, today, started) -> None:
    """R73: without a chosen bid there is nothing to write; two contracts would contradict."""
    with pytest.raises(UserError, match="C-2026-005 with Brightline"):
        contract_start.start_contract(sample_store, started.head.task_id, today)
    with sample_store.read() as session:
        task_id = session.exec(select(Task.id).where(Task.title == "Bookkeeping")).one()
    with pytest.raises(UserError, match="Choose a vendor first"):
        contract_start.start_contract(sample_store, task_id, today)


@pytest.mark.parametrize(
    ("basis", "months", "total"),
    [
        (PriceBasis.TOTAL, 7, 48_000),
        (PriceBasis.MONTH, 7, 336_000),
        (PriceBasis.YEAR, 12, 48_000),
        (PriceBasis.YEAR, 13, 96_000),
    ],
)
def test_total_price(basis, months: int, total: int) -> None:
    """R73: 480.00 a month for 7 months is 3,360.00; a 13th month starts a second year."""
    assert contract_start.total_price(48_000, basis, months) == total


def test_whole_months() -> None:
    """R73: 1 Jan to 31 Dec is a year; ten days are a month; an open end counts as a year."""
    start = date(2027, 1, 1)
    assert contract_start.whole_months(start, date(2027, 12, 31)) == 12
    assert contract_start.whole_months(start, date(2027, 1, 11)) == 1
    assert contract_start.whole_months(start, None) == 12


# Filling in.


def test_values_are_stored_in_one_step_that_can_be_undone(sample_store, draft_id, words) -> None:
    """R73: one field, one step with a name."""
    contracts.set_value(sample_store, draft_id, "late", "limit_percent", "10")
    assert sample_store.undo_label() == "Change “Never more than” in contract C-2026-004"
    found = contract_outline.outline(sample_store, draft_id, words)
    assert found.open_findings == ()
    sample_store.undo()
    assert contract_outline.outline(sample_store, draft_id, words).count(Level.PROBLEM) == 1


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("limit_percent", "150", "Enter 100 or less."),
        ("credit_percent", "0", "Enter 0.1 or more."),
        ("end_weeks", "", "Enter a number of weeks, for example 4."),
    ],
)
def test_values_out_of_range_are_kept_and_named(
    sample_store, draft_id, words, field: str, value: str, sentence: str
) -> None:
    """R76: what was typed is not lost; the outline says what to enter."""
    contracts.set_value(sample_store, draft_id, "late", field, value)
    form = contract_outline.clause_form(sample_store, draft_id, "late", words)
    assert form.values[field] == value
    assert sentence in [one.sentence for one in form.findings if one.field == field]


def test_an_unusual_value_only_warns(sample_store, ready_id, words) -> None:
    """R76: 15 % a week may not hold up; the owner decides."""
    contracts.set_value(sample_store, ready_id, "late", "credit_percent", "15")
    found = contract_outline.outline(sample_store, ready_id, words)
    assert found.row("late").state is ClauseState.WARNING
    assert found.open_findings == ()


def test_columns_of_the_contract_are_fields_too(sample_store, draft_id) -> None:
    """R73, R75: price, dates and days to pay are filled in inside their clauses."""
    contracts.set_value(sample_store, draft_id, "payment", "price", "400000")
    contracts.set_value(sample_store, draft_id, "payment", "payment_days", "30")
    contracts.set_value(sample_store, draft_id, "work", "ends_on", "")
    head = read_facts(sample_store, draft_id).head
    assert (head.price_minor, head.payment_days, head.ends_on) == (400000, 30, None)
    with pytest.raises(UserError, match="ends before the work starts"):
        contracts.set_value(sample_store, draft_id, "work", "ends_on", "2020-01-01")
    with pytest.raises(UserError, match="Enter a date"):
        contracts.set_value(sample_store, draft_id, "work", "starts_on", "soon")


def test_what_cannot_be_stored_is_refused(sample_store, draft_id) -> None:
    """R73: too long, or a character no file can hold."""
    with pytest.raises(UserError, match="too long"):
        contracts.set_value(sample_store, draft_id, "late", "exceptions", "x" * 20_001)
    with pytest.raises(UserError, match="cannot be stored"):
        contracts.set_value(sample_store, draft_id, "late", "exceptions", "a\x00b")
    with pytest.raises(UserError, match="A4 or Letter"):
        contracts.set_paper(sample_store, draft_id, "A5")


def test_clauses_in_own_words(sample_store, draft_id, words, today) -> None:
    """R73: they stand before the glossary, are numbered, and need a text."""
    draft = ExtraClauseDraft(title="Samples", body="We send two.\nThey come back.")
    clause_id = contract_parts.add_clause(sample_store, draft_id, draft)
    text = contract_text(sample_store, draft_id, words, today)
    own = text.clause(f"extra:{clause_id}")
    assert (own.number, [one.text for one in own.blocks]) == (
        "14",
        ["We send two.", "They come back."],
    )
    assert text.clause("words").number == "15"
    contract_parts.change_clause(
        sample_store, clause_id, ExtraClauseDraft(title="Samples", body="")
    )
    found = contract_outline.outline(sample_store, draft_id, words)
    assert found.row(f"extra:{clause_id}").state is ClauseState.PROBLEM
    contract_parts.remove_clause(sample_store, clause_id)
    assert contract_text(sample_store, draft_id, words, today).clause("words").number == "14"


def test_the_glossary(sample_store, draft_id, words, today) -> None:
    """R80: a word is explained once, and stands in the table of the clause."""
    term = TermDraft(word="Glaze", meaning="The coat of glass.")
    term_id = contract_parts.add_term(sample_store, draft_id, term)
    table = contract_text(sample_store, draft_id, words, today).clause("words").blocks[1]
    assert table.rows[0] == ("Glaze", "The coat of glass.")
    with pytest.raises(UserError, match="explained already"):
        contract_parts.add_term(sample_store, draft_id, TermDraft(word="glaze", meaning="x"))
    changed = TermDraft(word="glaze", meaning="Glass.")
    contract_parts.change_term(sample_store, term_id, changed)
    contract_parts.remove_term(sample_store, term_id)
    assert len(read_facts(sample_store, draft_id).terms) == 1


# Milestones.


def test_milestones_must_make_the_price(sample_store, draft_id, words) -> None:
    """R75: 3,600.00 against 900 + 900 + 1,800 + 500 is 500 too much; Fix amounts makes it right."""
    draft = MilestoneDraft(title="More", amount_minor=50_000, due_on=date(2027, 1, 15))
    contract_schedule.add_milestone(sample_store, draft_id, draft, ["One thing"])
    found = contract_outline.outline(sample_store, draft_id, words)
    sentences = [one.sentence for one in found.findings if one.clause == "milestones"]
    assert sentences[0] == (
        "The milestones add up to €\xa0500 more than the price. Press “Fix amounts”."
    )
    assert "before the milestone above it" in sentences[1]
    contract_schedule.fix_amounts(sample_store, draft_id)
    amounts = [one.amount_minor for one in milestones_of(sample_store, draft_id)]
    assert sum(amounts) == 360_000
    assert amounts == [79_024, 79_024, 158_049, 43_903]  # of 410,000 each, largest remainders up


def test_milestones_are_changed_moved_and_deleted(sample_store, draft_id) -> None:
    """R74: each keeps its own acceptance criteria."""
    first, second, third = milestones_of(sample_store, draft_id)
    draft = MilestoneDraft(title="Anew", due_on=date(2027, 2, 1), amount_minor=1)
    contract_schedule.change_milestone(sample_store, first.id, draft, ["a", " ", "b"])
    contract_schedule.move_milestone(sample_store, first.id, 1)
    contract_schedule.move_milestone(sample_store, third.id, 1)
    facts = read_facts(sample_store, draft_id)
    assert [one.title for one in facts.milestones] == [second.title, "Anew", third.title]
    assert facts.milestones[1].criteria == ("a", "b")
    contract_schedule.remove_milestone(sample_store, first.id)
    assert len(milestones_of(sample_store, draft_id)) == 2
    with pytest.raises(UserError, match="no longer"):
        contract_schedule.remove_milestone(sample_store, first.id)


def test_patterns(sample_store, draft_id) -> None:
    """R75: 30 / 40 / 30 of 3,600.00 is 1,080 / 1,440 / 1,080; another number is refused."""
    contract_schedule.apply_pattern(sample_store, draft_id, PaymentPattern.THIRTY_FORTY_THIRTY)
    amounts = [one.amount_minor for one in milestones_of(sample_store, draft_id)]
    assert amounts == [108_000, 144_000, 108_000]
    with pytest.raises(UserError, match="for 2 milestones and the contract has 3"):
        contract_schedule.apply_pattern(sample_store, draft_id, PaymentPattern.HALVES)
    for one in milestones_of(sample_store, draft_id):
        contract_schedule.remove_milestone(sample_store, one.id)
    contract_schedule.apply_pattern(sample_store, draft_id, PaymentPattern.HALVES)
    amounts = [one.amount_minor for one in milestones_of(sample_store, draft_id)]
    assert amounts == [180_000, 180_000]


@given(
    price=st.integers(min_value=0, max_value=10**12),
    amounts=st.lists(st.integers(min_value=0, max_value=10**10), min_size=1, max_size=30),
)
def test_fixed_amounts_always_sum_to_the_price(price: int, amounts: list[int]) -> None:
    """R75: to the cent, whatever stood there before."""
    assert sum(fit_amounts(price, amounts)) == price


@given(price=st.integers(min_value=0, max_value=10**12), at=st.integers(0, 4))
def test_patterns_always_sum_to_the_price(price: int, at: int) -> None:
    """R75: the remainder lies on the last stage."""
    assert sum(stage_amounts(price, tuple(PaymentPattern)[at])) == price


# Finishing and signing.


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
    draft, word = MilestoneDraft(title="x"), TermDraft(word="a", meaning="b")
    refused = [
        lambda: contracts.set_value(sample_store, finished_id, "late", "end_weeks", "5"),
        lambda: contracts.set_paper(sample_store, finished_id, "Letter"),
        lambda: contract_parts.add_clause(
            sample_store, finished_id, ExtraClauseDraft(title="x", body="y")
        ),
        lambda: contract_parts.add_term(sample_store, finished_id, word),
        lambda: contract_schedule.add_milestone(sample_store, finished_id, draft, []),
        lambda: contract_schedule.change_milestone(sample_store, first.id, draft, []),
        lambda: contract_schedule.remove_milestone(sample_store, first.id),
        lambda: contract_schedule.move_milestone(sample_store, first.id, 1),
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
    assert sample_store.history(1)[0].label == (
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
