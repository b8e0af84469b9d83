"""How complete a brief is, worked by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from outsource_desk.domain.brief.sections import SectionKey, SectionState
from outsource_desk.domain.decide.answers import Customers
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.domain.radar.gaps_of_work import EXAMPLE
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.records.brief import (
    Criterion,
    CriterionDraft,
    Deliverable,
    DeliverableDraft,
    Kpi,
    KpiDraft,
)
from outsource_desk.services import items
from outsource_desk.services.attachments.changes import attach
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from tests.services.brief.hand import answer, fill, state_of

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def test_an_empty_brief_lacks_every_section(store, task_id, today):
    """R32: 0 of 12, and the first thing missing names its field."""
    found = brief(store, task_id, today)
    assert (found.meter.done, found.meter.total, found.meter.share) == (0, 12, 0.0)
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
    """R32: 12 of 12, nothing missing; no customers, so no rules for them are asked."""
    fill(store, task_id, today)
    found = brief(store, task_id, today)
    assert found.missing == ()
    assert found.meter.complete
    assert (found.meter.done, found.meter.share) == (12, 1.0)


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
            items.add(store, Kpi, task_id, KpiDraft(name="Errors"))
        needs = [need.field for need in brief(store, task_id, today).missing]
        assert ("objectives" not in needs) == measurable, text


def test_a_deliverable_says_how_much_how_good_how_fast_and_how_it_is_checked(store, task_id, today):
    """R20: what is missing is named together with the deliverable, and leads to its line."""
    item = items.add(store, Deliverable, task_id, DeliverableDraft(title="Accounts", quantity="12"))
    need = next(one for one in brief(store, task_id, today).missing if one.item_id == item)
    assert need.sentence == "“Accounts”: say how good, how fast and how you check it."
    assert need.field == "deliverables"
    done = DeliverableDraft(
        title="Accounts", quantity="12", quality="good", due_on=today, acceptance_test="test"
    )
    done.example = "March"
    items.change(store, Deliverable, item, done)
    assert all(one.item_id != item for one in brief(store, task_id, today).missing)


def test_an_example_is_attached_or_named(store, task_id, today):
    """R28: advice that leads to the first deliverable; a file that goes along is one as well."""
    fill(store, task_id, today)
    row = brief(store, task_id, today).lists.deliverables[0]
    plain = items.draft(store, Deliverable, row.id).model_copy(update={"example": ""})
    items.change(store, Deliverable, row.id, plain)
    (need,) = brief(store, task_id, today).missing
    assert (need.sentence, need.item_id, need.blocking) == (EXAMPLE, row.id, False)
    taken = take_in_bytes(store, "March.pdf", b"%PDF-1.7 accounts of March")
    goes = AttachmentDraft(name="March.pdf", goes_to_vendors=True)
    attach(store, Owner(OwnerKind.TASK, task_id), [(taken, goes)], NOW)
    assert brief(store, task_id, today).missing == ()


def test_contact_with_customers_asks_for_rules(store, task_id, today):
    """R26: rules for customers are asked only when the vendor meets them."""
    fill(store, task_id, today)
    answer(store, task_id, customers=Customers.DIRECT)
    assert [need.field for need in brief(store, task_id, today).missing] == ["customer_rules"]


def test_price_alone_is_not_enough_to_compare(store, task_id, today):
    """R32: a brief that compares prices only is not complete, though it may go out."""
    fill(store, task_id, today)
    samples = brief(store, task_id, today).lists.criteria[1]
    items.remove(store, Criterion, samples.id)
    found = brief(store, task_id, today)
    assert state_of(found, SectionKey.CRITERIA) == SectionState.STARTED
    assert found.blocking == ()


def test_weights_are_shares_of_all_that_count(store, task_id, today):
    """R32: 30 and 90 are 25 % and 75 %; a must-have has no share."""
    fill(store, task_id, today)
    proof = CriterionDraft(name="Insurance", kind=CriterionKind.MUST)
    items.add(store, Criterion, task_id, proof)
    assert [row.share for row in brief(store, task_id, today).lists.criteria] == [0.25, 0.75, 0.0]


def test_dates_must_make_sense_before_it_goes_out(store, task_id, today):
    """R32: bids after the start, or a day that has passed, stand in the way of sending."""
    fill(store, task_id, today)
    brief_changes.set_field(store, task_id, "bids_due_on", today + timedelta(50))
    assert [need.field for need in brief(store, task_id, today).blocking] == ["start_on"]
    brief_changes.set_field(store, task_id, "bids_due_on", today - timedelta(1))
    assert [need.field for need in brief(store, task_id, today).blocking] == ["bids_due_on"]
