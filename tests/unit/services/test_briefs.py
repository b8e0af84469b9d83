"""A brief from the first field to the request that was sent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.answers import Customers, DataClass
from outsource_desk.domain.kinds import CriterionKind, Direction, Rhythm, Stage
from outsource_desk.records.bid import Bid
from outsource_desk.records.brief import (
    Brief,
    CriterionDraft,
    DeliverableDraft,
    InputDraft,
    KpiDraft,
)
from outsource_desk.records.draft import FieldError
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import VendorDraft
from outsource_desk.services import brief_changes, brief_lists, criteria, tasks
from outsource_desk.services.brief_lists import ItemKind
from outsource_desk.services.brief_needs import SectionKey, SectionState
from outsource_desk.services.briefs import brief
from outsource_desk.services.kpi_presets import kpi_presets
from outsource_desk.services.vendors import add_vendor


@pytest.fixture
def store(empty_store):
    return empty_store


@pytest.fixture
def task_id(store, today):
    """A task that is to go out; nothing of its brief is written."""
    made = tasks.add_task(store, "Bookkeeping", today)
    with store.change("Decide") as session:
        session.get_one(Task, made).stage = Stage.BRIEF
    return made


def answer(store, task_id, **values):
    with store.change("Answer") as session:
        session.get_one(Task, task_id).sqlmodel_update(values)


def fill(store, task_id, today):
    """Fill in every section."""
    text = {
        "background": "We are six people.",
        "objectives": "Accounts closed by the 10th.",
        "in_scope": "Monthly accounts",
        "out_of_scope": "Payroll",
        "trade_off": "quality",
        "data_class": DataClass.BUSINESS,
        "data_rules": "No copies.",
        "oversight_minutes": 30,
        "language": "German",
        "channels": "E-mail",
        "meetings": "monthly",
        "bids_due_on": today + timedelta(20),
        "start_on": today + timedelta(40),
        "due_on": today + timedelta(400),
    }
    for name, value in text.items():
        brief_changes.set_field(store, task_id, name, value)
    brief_changes.set_oversight(store, task_id, "René Okafor")
    add = brief_lists.add_item
    add(
        store,
        task_id,
        DeliverableDraft(
            title="Accounts",
            quantity="12",
            quality="No errors",
            speed="10 days",
            acceptance_test="Balance agrees",
        ),
    )
    add(store, task_id, InputDraft(title="Receipts"))
    add(store, task_id, KpiDraft(name="Errors", target="1", source="Counted"))
    price = CriterionDraft(name="Price", kind=CriterionKind.PRICE, weight=30)
    criteria.add_criterion(store, task_id, price)
    criteria.add_criterion(store, task_id, CriterionDraft(name="Samples", weight=90))


def state_of(found, key):
    return next(one.state for one in found.sections if one.key == key)


# How complete it is.


def test_an_empty_brief_lacks_every_section(store, task_id, today):
    """R32: 0 of 9, and the first thing missing names its field."""
    found = brief(store, task_id, today)
    assert (found.meter.done, found.meter.total, found.meter.share) == (0, 9, 0.0)
    assert not found.begun
    assert found.missing[0].field == "background"
    assert [need.field for need in found.blocking] == [
        "objectives",
        "in_scope",
        "deliverables",
        "data_class",
        "oversight_id",
        "criteria",
        "bids_due_on",
    ]


def test_a_full_brief_lacks_nothing(store, task_id, today):
    """R32: 9 of 9, nothing missing; no customers, so no rules for them are asked."""
    fill(store, task_id, today)
    found = brief(store, task_id, today)
    assert found.missing == ()
    assert found.meter.complete
    assert (found.meter.done, found.meter.share) == (9, 1.0)


def test_each_section_has_a_meter_of_its_own(store, task_id, today):
    """R32: a goal without a number: 1 of 3, weight 2 of 4, since a goal counts double."""
    brief_changes.set_field(store, task_id, "objectives", "Better accounts")
    section = brief(store, task_id, today).sections[0]
    assert section.state == SectionState.STARTED
    assert (section.meter.done, section.meter.total) == (1, 3)
    assert section.meter.share == 2 / 4
    assert [need.sentence for need in section.missing] == [
        "Say in two sentences who you are and why you ask.",
        "Put a number or a day into your goals: both sides see it.",
    ]


def test_a_goal_is_measurable_with_a_digit_or_a_number_below(store, task_id, today):
    """R31: “by the 10th” is measurable; so is any goal beside a number of section 5."""
    for text, kpi, measurable in (
        ("Better accounts", False, False),
        ("Accounts by the 10th", False, True),
        ("Better accounts", True, True),
    ):
        brief_changes.set_field(store, task_id, "objectives", text)
        if kpi:
            brief_lists.add_item(store, task_id, KpiDraft(name="Errors"))
        needs = [need.field for need in brief(store, task_id, today).missing]
        assert ("objectives" not in needs) == measurable, text


def test_a_deliverable_says_how_much_how_good_how_fast_and_how_it_is_checked(store, task_id, today):
    """R20: what is missing is named together with the deliverable, and leads to its line."""
    item = brief_lists.add_item(store, task_id, DeliverableDraft(title="Accounts", quantity="12"))
    need = next(one for one in brief(store, task_id, today).missing if one.item_id == item)
    assert need.sentence == "“Accounts”: say how good, how fast and how you check it."
    assert need.field == "deliverables"
    done = DeliverableDraft(
        title="Accounts", quantity="12", quality="good", due_on=today, acceptance_test="test"
    )
    brief_lists.edit_item(store, item, done)
    assert all(one.item_id != item for one in brief(store, task_id, today).missing)


def test_contact_with_customers_asks_for_rules(store, task_id, today):
    """R26: rules for customers are asked only when the vendor meets them."""
    fill(store, task_id, today)
    answer(store, task_id, customers=Customers.DIRECT)
    assert [need.field for need in brief(store, task_id, today).missing] == ["customer_rules"]


def test_price_alone_is_not_enough_to_compare(store, task_id, today):
    """R32: a brief that compares prices only is not complete, though it may go out."""
    fill(store, task_id, today)
    samples = brief(store, task_id, today).lists.criteria[1]
    criteria.remove_criterion(store, samples.id)
    found = brief(store, task_id, today)
    assert state_of(found, SectionKey.CRITERIA) == SectionState.STARTED
    assert found.blocking == ()


def test_weights_are_shares_of_all_that_count(store, task_id, today):
    """R32: 30 and 90 are 25 % and 75 %; a must-have has no share."""
    fill(store, task_id, today)
    proof = CriterionDraft(name="Insurance", kind=CriterionKind.MUST)
    criteria.add_criterion(store, task_id, proof)
    assert [row.share for row in brief(store, task_id, today).lists.criteria] == [0.25, 0.75, 0.0]


def test_dates_must_make_sense_before_it_goes_out(store, task_id, today):
    """R32: bids after the start, or a day that has passed, stand in the way of sending."""
    fill(store, task_id, today)
    brief_changes.set_field(store, task_id, "bids_due_on", today + timedelta(50))
    assert [need.field for need in brief(store, task_id, today).blocking] == ["start_on"]
    brief_changes.set_field(store, task_id, "bids_due_on", today - timedelta(1))
    assert [need.field for need in brief(store, task_id, today).blocking] == ["bids_due_on"]


# Filling it in.


def test_one_field_is_one_step(store, task_id, today):
    """R32: leaving a field stores it as one step of undo, named after the field."""
    brief_changes.begin_brief(store, task_id)
    brief_changes.set_field(store, task_id, "background", "  We are six people.  ")
    assert store.undo_label() == "Change “Background” of the brief"
    assert brief(store, task_id, today).text.background == "We are six people."
    store.undo()
    assert brief(store, task_id, today).text.background == ""
    assert store.undo_label() == "Begin the brief of “Bookkeeping”"


def test_the_same_value_leaves_no_step(store, task_id):
    """R32: leaving a field unchanged is not a change."""
    brief_changes.set_field(store, task_id, "background", "We are six.")
    before = store.history(1)
    brief_changes.set_field(store, task_id, "background", "We are six.")
    assert store.history(1) == before


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "x" * 201), ("background", "\x00"), ("oversight_minutes", -1)],
)
def test_what_does_not_fit_is_refused_with_a_sentence(store, task_id, today, name, value):
    """R32: a refused value changes nothing; the sentence belongs to its field."""
    with pytest.raises(FieldError) as refused:
        brief_changes.set_field(store, task_id, name, value)
    assert refused.value.field == name
    assert str(refused.value).endswith(".")
    assert not brief(store, task_id, today).begun


def test_work_cannot_end_before_it_starts(store, task_id, today):
    """R32: whichever of the two days comes second is refused; the same day is fine."""
    brief_changes.set_field(store, task_id, "start_on", date(2027, 1, 10))
    with pytest.raises(FieldError, match="before it starts"):
        brief_changes.set_field(store, task_id, "due_on", date(2027, 1, 9))
    brief_changes.set_field(store, task_id, "due_on", date(2027, 1, 10))
    with pytest.raises(FieldError) as refused:
        brief_changes.set_field(store, task_id, "start_on", date(2027, 1, 11))
    assert refused.value.field == "start_on"
    assert brief(store, task_id, today).text.start_on == date(2027, 1, 10)


def test_a_brief_begins_with_what_the_check_knows(store, task_id, today):
    """R22, R24, R26: summary, number, hours and data rules come from the check."""
    answer(
        store,
        task_id,
        summary="Receipts and accounts",
        measure="errors per month",
        oversight_minutes=130,
        data_class=DataClass.PERSONAL,
    )
    brief_changes.begin_brief(store, task_id)
    found = brief(store, task_id, today)
    assert found.text.in_scope == "Receipts and accounts"
    assert found.text.oversight_minutes == 30  # 130 a month × 12 / 52
    assert found.text.data_rules.startswith("Use personal data for this work only")
    assert [(row.name, row.direction) for row in found.lists.kpis] == [
        ("Errors per month", Direction.LOWER)
    ]


def test_personal_data_makes_proof_a_must_have_once(store, task_id, today):
    """R26: the must-have comes with the brief, can be removed, and does not come back."""
    answer(store, task_id, data_class=DataClass.PERSONAL)
    brief_changes.begin_brief(store, task_id)
    (proof,) = brief(store, task_id, today).lists.criteria
    assert (proof.name, proof.kind) == ("Proof of data security", CriterionKind.MUST)
    assert not brief(store, task_id, today).data.lacks_proof
    brief_changes.begin_brief(store, task_id)
    brief_changes.set_field(store, task_id, "language", "German")
    assert len(brief(store, task_id, today).lists.criteria) == 1
    criteria.remove_criterion(store, proof.id)
    brief_changes.set_field(store, task_id, "language", "English")
    found = brief(store, task_id, today)
    assert found.lists.criteria == ()
    assert found.data.lacks_proof
    brief_changes.ask_for_proof(store, task_id)
    assert len(brief(store, task_id, today).lists.criteria) == 1


def test_choosing_personal_data_later_asks_for_proof_too(store, task_id, today):
    """R26: data class and must-have are one step; one of another name counts as well."""
    brief_changes.begin_brief(store, task_id)
    brief_changes.set_field(store, task_id, "data_class", "personal")
    assert len(brief(store, task_id, today).lists.criteria) == 1
    store.undo()
    assert brief(store, task_id, today).lists.criteria == ()
    assert brief(store, task_id, today).data.data is None
    own = CriterionDraft(name="Data security", kind=CriterionKind.MUST)
    criteria.add_criterion(store, task_id, own)
    brief_changes.set_field(store, task_id, "data_class", "personal")
    assert len(brief(store, task_id, today).lists.criteria) == 1


def test_one_person_supervises_with_hours_a_week(store, task_id, today):
    """R24: a known name is used, a new one becomes one of your people, empty means nobody."""
    brief_changes.set_oversight(store, task_id, " René Okafor ")
    brief_changes.set_field(store, task_id, "oversight_minutes", 45)
    found = brief(store, task_id, today)
    assert (found.oversight.name, found.text.oversight_minutes) == ("René Okafor", 45)
    brief_changes.set_oversight(store, task_id, "")
    assert brief(store, task_id, today).oversight is None
    brief_changes.set_oversight(store, task_id, "René Okafor")
    assert len(brief(store, task_id, today).people) == 1


# Its lists.


def test_lists_are_added_changed_ordered_and_removed(store, task_id, today):
    """R19: each is one step of undo, and the order is the owner's."""
    ids = [
        brief_lists.add_item(store, task_id, InputDraft(title=title)) for title in ("A", "B", "C")
    ]

    def titles():
        return [row.title for row in brief(store, task_id, today).lists.inputs]

    brief_lists.move_item(store, ItemKind.INPUT, ids[2], -1)
    assert titles() == ["A", "C", "B"]
    brief_lists.move_item(store, ItemKind.INPUT, ids[0], -1)  # at the top already
    assert store.undo_label() == "Move what you give: “C”"
    brief_lists.edit_item(store, ids[1], InputDraft(title="Bank statements"))
    assert brief_lists.remove_item(store, ItemKind.INPUT, ids[0]) == "A"
    assert titles() == ["C", "Bank statements"]
    store.undo()
    assert titles() == ["A", "C", "Bank statements"]
    with pytest.raises(UserError, match="was removed"):
        brief_lists.edit_item(store, 999, InputDraft(title="x"))


@pytest.mark.parametrize(
    ("direction", "target", "minimum", "fits"),
    [
        ("higher", "98", "95", True),
        ("higher", "95", "98", False),
        ("lower", "1", "3", True),
        ("lower", "3", "1", False),
        ("lower", "2", "2", True),
        ("higher", "ninety", "", False),
        ("higher", "NaN", "", False),
    ],
)
def test_just_acceptable_lies_on_the_bad_side(store, task_id, direction, target, minimum, fits):
    """R22: target and just acceptable are numbers in the right order."""
    draft = KpiDraft(name="Errors", direction=direction, target=target, minimum=minimum)
    if fits:
        brief_lists.add_item(store, task_id, draft)
        return
    with pytest.raises(FieldError):
        brief_lists.add_item(store, task_id, draft)


def test_presets_are_complete_and_can_be_added(store, task_id, today):
    """R22: satisfaction, error rate, on time and response time at least; each one is accepted."""
    presets = kpi_presets()
    assert {"satisfaction", "errors", "on_time", "payroll", "response"} <= {p.key for p in presets}
    assert len({p.key for p in presets}) == len(presets)
    for preset in presets:
        assert preset.draft.target
        assert preset.draft.minimum
        assert preset.draft.source
        brief_lists.add_item(store, task_id, preset.draft)
    needs = [need for need in brief(store, task_id, today).missing if need.field == "kpis"]
    assert needs == []


# Sending.


def test_what_makes_bids_incomparable_stands_in_the_way(store, task_id, today):
    """R32: the sentence names all of it; nothing is noted."""
    brief_changes.begin_brief(store, task_id)
    with pytest.raises(UserError, match=r"Not sent yet\. Say what is better .* until when"):
        brief_changes.mark_sent(store, task_id, today, today)
    assert brief(store, task_id, today).sent_on is None


def test_sending_moves_on_and_freezes(store, task_id, today):
    """R32: one step: the day, the vendors asked, the stage; then the brief is frozen."""
    fill(store, task_id, today)
    vendor = add_vendor(store, VendorDraft(name="Acme"))
    brief_changes.mark_sent(store, task_id, today, today, [vendor])
    found = brief(store, task_id, today)
    assert found.sent_on == today
    assert found.may_take_back
    assert tasks.task_header(store, task_id).stage == Stage.COMPARE
    with store.read() as session:
        assert session.exec(select(Bid.vendor_id).where(Bid.task_id == task_id)).all() == [vendor]
    for change in (
        lambda: brief_changes.set_field(store, task_id, "language", "French"),
        lambda: brief_lists.add_item(store, task_id, InputDraft(title="x")),
        lambda: brief_lists.remove_item(store, ItemKind.INPUT, found.lists.inputs[0].id),
        lambda: brief_changes.mark_sent(store, task_id, today, today),
    ):
        with pytest.raises(UserError, match="Change the request"):
            change()
    store.undo()
    assert tasks.task_header(store, task_id).stage == Stage.BRIEF
    assert brief(store, task_id, today).sent_on is None


def test_a_day_to_come_is_refused(store, task_id, today):
    """R32: it went out today or earlier."""
    fill(store, task_id, today)
    with pytest.raises(FieldError, match="today or earlier"):
        brief_changes.mark_sent(store, task_id, today + timedelta(1), today)


def test_a_request_can_be_taken_back(store, task_id, today):
    """R32: without bids the task goes back to the brief; the text can be changed again."""
    fill(store, task_id, today)
    brief_changes.mark_sent(store, task_id, today, today)
    brief_changes.take_back(store, task_id)
    assert tasks.task_header(store, task_id).stage == Stage.BRIEF
    brief_changes.set_field(store, task_id, "language", "French")
    assert brief(store, task_id, today).text.language == "French"


def test_after_the_choice_nothing_is_taken_back(sample_store, today):
    """R32: once a vendor is chosen, the sentence says how to ask again."""
    for row in tasks.task_list(sample_store):
        found = brief(sample_store, row.id, today)
        if found.locked.startswith("You chose"):
            with pytest.raises(UserError, match="Reopen the choice first"):
                brief_changes.take_back(sample_store, row.id)
            return
    pytest.fail("the sample has no choice")


def test_a_damaged_task_number_is_a_sentence(store, today):
    """R32: a task that was deleted meanwhile is told, not a crash."""
    with pytest.raises(UserError, match="no longer in the file"):
        brief(store, 999, today)


def test_the_record_has_one_brief_a_task(store, task_id):
    """R32: filling in fields without beginning makes exactly one."""
    brief_changes.set_field(store, task_id, "meetings", Rhythm.WEEKLY)
    brief_changes.set_field(store, task_id, "language", "German")
    with store.read() as session:
        assert len(session.exec(select(Brief.id)).all()) == 1
