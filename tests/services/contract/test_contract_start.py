"""A contract starts with what the brief said already, so that nobody writes it twice."""

from __future__ import annotations

import pytest
from sqlmodel import select

from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import PriceBasis, PriceTax
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.brief import Brief, GlossaryWord
from outsource_desk.records.task import Task
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.contract import start as contract_start
from outsource_desk.services.contract.facts import read_facts

BRIGHTLINES = 1  # the bid of Brightline Payroll
ALSO = ("also_personal", "also_payment", "also_health")
WORDS = (("Slip", "One sheet a person a month"), ("Later", ""), ("Slip", "Something else"))


@pytest.fixture
def payroll(sample_store):
    """The payroll task, its request open for changes, and no data of people in it."""
    with sample_store.read() as session:
        task_id = session.exec(select(Task.id).where(Task.title == "Payroll processing")).one()
    brief_changes.take_back(sample_store, task_id)
    with sample_store.change("Share less") as session:
        session.get_one(Task, task_id).data_class = DataClass.BUSINESS
        brief = session.exec(select(Brief).where(Brief.task_id == task_id)).one()
        for name in ALSO:
            setattr(brief, name, False)
    return task_id


def started(store, task_id, today):
    with store.change("Choose") as session:
        reason = {"reason": "Best overall.", "price_reason": "Worth it."}
        session.add(Award(task_id=task_id, bid_id=BRIGHTLINES, chosen_on=today, **reason))
    return read_facts(store, contract_start.start_contract(store, task_id, today))


@pytest.mark.parametrize(("days", "taken"), [(21, 21), (180, 180), (365, 180)])
def test_days_to_pay_are_those_of_the_brief(sample_store, payroll, today, days, taken):
    """R84: as long as a contract may have them."""
    brief_changes.set_field(sample_store, payroll, "payment_days", min(days, 365))
    assert started(sample_store, payroll, today).head.payment_days == taken


def test_what_is_paid_once_and_the_tax_reach_the_contract(sample_store, payroll, today):
    """R73: beside the price by time, counted once; what the price says of tax stands in it."""
    with sample_store.change("Offer more") as session:
        bid = session.get_one(Bid, BRIGHTLINES)
        bid.once_minor, bid.tax, bid.tax_bp = 40_000, PriceTax.INCLUDED, 2_000
        months, price = 12, bid.price_minor
        brief = session.exec(select(Brief).where(Brief.task_id == payroll)).one()
        brief.price_basis, brief.due_on, brief.start_on = PriceBasis.MONTH, None, None
    facts = started(sample_store, payroll, today)
    assert facts.head.price_minor == price * months + 40_000
    assert facts.stored["payment", "tax"] == "included"


def test_explained_words_mean_the_same(sample_store, payroll, today):
    """R80, R116: each word once, in its order; one without a meaning is left out."""
    with sample_store.change("Explain") as session:
        for row in session.exec(select(GlossaryWord).where(GlossaryWord.task_id == payroll)):
            session.delete(row)
        for position, (word, meaning) in enumerate(WORDS):
            row = GlossaryWord(task_id=payroll, word=word, meaning=meaning, position=position)
            session.add(row)
    terms = started(sample_store, payroll, today).terms
    assert [(one.word, one.meaning) for one in terms] == [WORDS[0]]


@pytest.mark.parametrize("also", [None, *ALSO])
def test_data_of_people_ask_for_their_clause(sample_store, payroll, today, also):
    """R26: personal, payment and health data are data of people; business data are not."""
    if also is not None:
        brief_changes.set_field(sample_store, payroll, also, True)
    facts = started(sample_store, payroll, today)
    assert facts.stored["data", "personal"] == ("no" if also is None else "yes")
