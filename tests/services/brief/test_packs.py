"""Ready packs: strict data, true to the rules of a pack, and filled in without a word lost."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import chain

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.base.text import Words
from outsource_desk.domain.brief.payment_patterns import PaymentPattern
from outsource_desk.domain.brief.sections import SectionKey, SectionState
from outsource_desk.domain.kinds import CriterionKind, Direction, PriceBasis
from outsource_desk.records.brief import Deliverable, DeliverableDraft, Kpi, KpiDraft
from outsource_desk.records.business import BusinessDraft
from outsource_desk.records.task import Task, TaskDraft
from outsource_desk.services import items
from outsource_desk.services.brief import changes, filling
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.brief.packs import Law, pack_of, packs
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.brief.wording import unclear_spots
from outsource_desk.services.business.business import save_business
from outsource_desk.services.decide.check_sheet import CheckSheet, save_draft
from outsource_desk.services.tasks.starters import starter_of, starters
from outsource_desk.services.tasks.tasks import add_task

ASKED_FOR = {
    "bookkeeping",
    "payroll",
    "cleaning",
    "web_site",
    "customer_service",
    "it_support",
    "logo",
    "photography",
    "translation",
    "front_desk",
}
EVERY = pytest.mark.parametrize("pack", packs().values(), ids=lambda pack: pack.key)
CHOSEN = {"direction", "rhythm", "kind", "price_line", "payment_pattern", "meetings", "trade_off"}
ONLY_THE_OWNER_KNOWS = {"oversight_id", "bids_due_on", "start_on", "due_on", "deliverables"}


def begun(store, today, key="bookkeeping", **more):
    values = starter_of(key).values | {"minutes_per_month": 840} | more
    task_id = save_draft(store, CheckSheet(values, starter=key), today).task_id
    assert task_id is not None
    return task_id


def wrong_pairs(kpis):
    for kpi in kpis:
        target, least = Decimal(kpi.target), Decimal(kpi.minimum)
        if (target < least) if kpi.direction == Direction.HIGHER else (target > least):
            yield kpi.name


def test_every_usual_task_has_a_pack():
    """R14: the ten that were asked for, and all others; a task of one's own has none."""
    assert packs().keys() >= ASKED_FOR
    assert packs().keys() == {starter.key for starter in starters()}
    assert pack_of("") is None


@EVERY
def test_a_pack_is_whole(pack):
    """R19, R20, R22: each result says how much, how good, how fast and how it is checked."""
    assert set(pack.lists) == set(filling.TABLES)
    for result in pack.lists[SectionKey.DELIVERABLES]:
        parts = (result.quantity, result.quality, result.speed, result.acceptance_test)
        assert all(parts), result.title
        assert any(sign.isdigit() for sign in "".join(parts)), result.title
    kpis = pack.lists[SectionKey.KPIS]
    assert 3 <= len(kpis) <= 5
    assert all(kpi.source and kpi.unit and kpi.target and kpi.minimum for kpi in kpis)
    assert list(wrong_pairs(kpis)) == []
    weighed = [one for one in pack.lists[SectionKey.CRITERIA] if one.kind != CriterionKind.MUST]
    assert sum(criterion.weight for criterion in weighed) == 100
    assert [one.kind for one in weighed].count(CriterionKind.PRICE) == 1
    assert all(one.meaning.endswith(("?", ".")) for one in weighed[1:])
    assert pack.values["payment_pattern"] in PaymentPattern
    assert pack.traps
    assert pack.references


@EVERY
def test_a_pack_passes_the_own_lint(pack):
    """R31: nothing of it would be marked in the brief, nor in what the owner is told."""
    rows = [pack.values, *(row.model_dump() for row in chain(*pack.lists.values()))]
    texts = [
        value
        for row in rows
        for name, value in row.items()
        if isinstance(value, str) and name not in CHOSEN
    ]
    told = (*(trap.text for trap in pack.traps), *(law.text for law in pack.laws))
    found = chain.from_iterable(word_list().look_through(text) for text in (*texts, *told))
    assert [find.words for find in found] == []


@EVERY
def test_a_law_says_where_it_is_from(pack):
    """House rule: no law is told without its source and the day on which it was looked up."""
    for law in pack.laws:
        assert law.source
        assert law.checked <= date(2026, 12, 1)
        assert law.countries


def test_a_law_is_told_where_it_holds():
    """R14: by the name of the country as the owner writes it; an old one says so."""
    german = pack_of("bookkeeping").laws_in("Deutschland")
    assert [law.countries for law in german] == [("DE",)]
    assert pack_of("bookkeeping").laws_in("Narnia") == ()
    assert [law.countries for law in pack_of("web_site").laws_in("France")] == [("EU",)]
    law = Law(("DE",), "Reserved.", "§ 6", date(2026, 12, 1))
    assert law.told(law.checked) == "Reserved. Source: § 6, looked up in 2026-12."
    assert law.told(law.checked + timedelta(days=366)).endswith("That is long ago: check again.")


@pytest.mark.parametrize("key", packs())
def test_a_filled_brief_lacks_only_what_nobody_else_knows(empty_store, today, key):
    """R31, R32: the sections are complete but for people, days and an example."""
    save_business(empty_store, BusinessDraft(name="Ada Ltd", country="Ireland"))
    task_id = begun(empty_store, today, key)
    filling.fill_in(empty_store, task_id, key, Words())
    filled = brief(empty_store, task_id, today)
    assert {need.field for need in filled.missing} <= ONLY_THE_OWNER_KNOWS
    assert unclear_spots(filled, word_list()) == ()
    assert filled.text.language == "English"
    states = {section.key: section.state for section in filled.sections}
    assert states[SectionKey.PAYMENT] == SectionState.COMPLETE


def test_what_was_answered_before_is_there(empty_store, today):
    """R14: hours, firm, working week, language and data are not asked a second time."""
    firm = BusinessDraft(
        name="Ada Ltd",
        country="Germany",
        working_days="1234",
        day_begins=480,
        represented_by="Ada Lovelace",
    )
    save_business(empty_store, firm)
    task_id = begun(empty_store, today)
    filling.fill_in(empty_store, task_id, "bookkeeping", Words())
    filled = brief(empty_store, task_id, today)
    text = filled.text
    assert (filled.oversight.name, text.oversight_minutes) == ("Ada Lovelace", 30)
    assert text.background == (
        "We are Ada Ltd, Germany.\nToday this work takes us 14\u00a0h a month."
    )
    assert text.working_hours == "Monday to Thursday, 8:00 to 17:00"
    assert (text.language, text.data_places) == ("German", "European Union")
    assert "personal data" in text.data_rules


def test_nothing_typed_is_lost_and_one_undo_takes_it_back(empty_store, today):
    """R31: fields and lists that hold something stay; the rest is one step."""
    task_id = begun(empty_store, today, summary="Our two shops", measure="days we wait")
    changes.begin_brief(empty_store, task_id)
    changes.set_field(empty_store, task_id, "objectives", "Peace")
    changes.set_field(empty_store, task_id, "price_basis", "year")
    items.add(empty_store, Deliverable, task_id, DeliverableDraft(title="Ledger"))
    before = brief(empty_store, task_id, today)
    filling.fill_in(empty_store, task_id, "bookkeeping", Words())
    filled = brief(empty_store, task_id, today)
    assert (filled.text.objectives, filled.text.in_scope) == ("Peace", "Our two shops")
    assert filled.price_basis == PriceBasis.YEAR
    assert [row.title for row in filled.lists.deliverables] == ["Ledger"]
    assert filled.lists.kpis[0].name == "Days we wait"
    assert len(filled.lists.kpis) == 1 + len(pack_of("bookkeeping").lists[SectionKey.KPIS])
    assert empty_store.undo() == "Fill in from the pack “Bookkeeping”"
    assert brief(empty_store, task_id, today) == before


def test_the_bare_number_of_the_usual_task_gives_way(empty_store, today):
    """R22: “Bookings corrected at year end” without a value is measured by the pack."""
    task_id = begun(empty_store, today)
    changes.begin_brief(empty_store, task_id)
    filling.fill_in(empty_store, task_id, "bookkeeping", Words())
    kpis = brief(empty_store, task_id, today).lists.kpis
    assert [kpi.name for kpi in kpis] == [
        kpi.name for kpi in pack_of("bookkeeping").lists[SectionKey.KPIS]
    ]
    assert all(kpi.target for kpi in kpis)


def test_a_number_with_a_value_keeps_the_list(empty_store, today):
    """R22: a list that somebody filled in is whole."""
    task_id = begun(empty_store, today)
    changes.begin_brief(empty_store, task_id)
    items.add(empty_store, Kpi, task_id, KpiDraft(name="Errors", target="2", minimum="1"))
    filling.fill_in(empty_store, task_id, "bookkeeping", Words())
    assert len(brief(empty_store, task_id, today).lists.kpis) == 1


def test_what_is_released_is_not_filled(sample_store):
    """R35: a later pack changes no brief that went out."""
    with sample_store.read() as session:
        payroll = session.exec(select(Task.id).where(Task.title == "Payroll processing")).one()
    with pytest.raises(UserError):
        filling.fill_in(sample_store, payroll, "payroll", Words())


def test_a_task_draft_is_not_part_of_a_pack():
    """R35: a pack names fields of the brief only."""
    assert not {"minutes_per_month", "hour_rate_minor"} & set(pack_of("payroll").values)
    assert TaskDraft.model_fields.keys() >= starter_of("payroll").values.keys()


def test_a_task_of_its_own_gets_the_rules_of_its_data(empty_store, today):
    """R26: the class of the usual task brings the rules and the proof, as an answer does."""
    task_id = add_task(empty_store, "Ledger", today)
    filling.fill_in(empty_store, task_id, "bookkeeping", Words())
    filled = brief(empty_store, task_id, today)
    assert filled.text.data_rules.startswith("Use personal data for this work only")
    assert filled.data.unproven == ()
    assert filled.pack == "bookkeeping"
