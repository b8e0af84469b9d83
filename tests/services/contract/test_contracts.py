"""Contracts from the choice of a vendor to the signature."""

from __future__ import annotations

from datetime import date

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.contract.clauses import ClauseState
from outsource_desk.domain.kinds import ContractState, PriceBasis
from outsource_desk.records.bid import Award, AwardDraft
from outsource_desk.records.brief import Kpi
from outsource_desk.records.business import Business
from outsource_desk.records.contract import Contract, ExtraClause, ExtraClauseDraft, Term, TermDraft
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services import items
from outsource_desk.services.contract import (
    contracts,
)
from outsource_desk.services.contract import (
    outline as contract_outline,
)
from outsource_desk.services.contract import (
    start as contract_start,
)
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.contract.findings import Elsewhere, Level
from outsource_desk.services.contract.tables import kpis_table
from outsource_desk.services.contract.wording import Wording
from outsource_desk.services.vendor_view.contract import contract_text
from tests.services.contract.contracting import draft_of, make_ready


@pytest.fixture
def draft_id(sample_store):
    return draft_of(sample_store)


@pytest.fixture
def ready_id(sample_store):
    return make_ready(sample_store)


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
    assert contract_start.total_price(48_000, basis, months, 1_000) == total + 1_000


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
    clause_id = items.add(sample_store, ExtraClause, draft_id, draft)
    text = contract_text(sample_store, draft_id, words, today)
    own = text.clause(f"extra:{clause_id}")
    assert (own.number, [one.text for one in own.blocks]) == (
        "14",
        ["We send two.", "They come back."],
    )
    assert text.clause("words").number == "15"
    items.change(sample_store, ExtraClause, clause_id, ExtraClauseDraft(title="Samples", body=""))
    found = contract_outline.outline(sample_store, draft_id, words)
    assert found.row(f"extra:{clause_id}").state is ClauseState.PROBLEM
    items.remove(sample_store, ExtraClause, clause_id)
    assert contract_text(sample_store, draft_id, words, today).clause("words").number == "14"


def test_the_glossary(sample_store, draft_id, words, today) -> None:
    """R80: a word is explained once, and stands in the table of the clause."""
    term = TermDraft(word="Glaze", meaning="The coat of glass.")
    term_id = items.add(sample_store, Term, draft_id, term)
    table = contract_text(sample_store, draft_id, words, today).clause("words").blocks[1]
    assert table.rows[0] == ("Glaze", "The coat of glass.")
    with pytest.raises(UserError, match="explained already"):
        items.add(sample_store, Term, draft_id, TermDraft(word="glaze", meaning="x"))
    changed = TermDraft(word="glaze", meaning="Glass.")
    items.change(sample_store, Term, term_id, changed)
    items.remove(sample_store, Term, term_id)
    assert len(read_facts(sample_store, draft_id).terms) == 1


def test_a_number_without_limits_is_warned_of_and_printed_in_words(
    sample_store, draft_id, words
) -> None:
    """R22, R76: each missing limit is one warning, and the paper says it is still open."""
    task_id = read_facts(sample_store, draft_id).head.task_id
    with sample_store.change("Add a number", filling=True) as session:
        session.add(Kpi(task_id=task_id, name="Held parcels", unit="parcels", minimum="3"))
        session.add(Kpi(task_id=task_id, name="Calls", target="1", position=1))
    facts = read_facts(sample_store, draft_id)
    found = contract_outline.outline_of(facts, words).findings
    said = [one.sentence for one in found if one.clause == "quality"]
    assert said == [
        "Say a target for “Held parcels”, for example 1.",
        "Say what is just acceptable for “Calls”, for example 2.",
    ]
    rows = kpis_table(facts, Wording(words, "EUR", {})).rows
    open_, three = "to be agreed in writing", "at least 3\u00a0parcels"
    assert [row[1:3] for row in rows] == [(open_, three), ("at least 1", open_)]
    assert not any("–" in cell for row in rows for cell in row)


def test_letters_of_a_party_that_cannot_be_printed_are_told(sample_store, draft_id, words) -> None:
    """R128, R76: before it is printed; where it is mended is known."""
    with sample_store.change("Rename") as session:
        vendor_id = session.get_one(Contract, draft_id).vendor_id
        session.get_one(Vendor, vendor_id).address = "深圳 1"
        session.get_one(Business, 1).represented_by = "שרה"
    found = contract_outline.outline(sample_store, draft_id, words).findings
    told = [one for one in found if "cannot be printed" in one.sentence]
    assert [(one.clause, one.elsewhere) for one in told] == [
        ("parties", Elsewhere.SETTINGS),
        ("parties", Elsewhere.VENDOR),
    ]
    assert ": 圳 深. A mark" in told[1].sentence
