"""Reviews, promises, own hours and what a contract saved, worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Kept, ReviewDecision, ReviewKind, Stage
from outsource_desk.domain.review.review import Marks
from outsource_desk.records.business import Business
from outsource_desk.records.delivery import OwnTime, OwnTimeDraft, PaymentDraft
from outsource_desk.records.review import PromiseDraft, ReviewDraft
from outsource_desk.records.task import Task
from outsource_desk.services import items
from outsource_desk.services.deliver import payments
from outsource_desk.services.review import own_time, reviews
from outsource_desk.services.review.contract_savings import NotCounted
from outsource_desk.services.review.promises import suggested_promises
from outsource_desk.services.review.review_words import (
    kept_words,
    mark_words,
    next_words,
    plan_words,
    saving_words,
)
from outsource_desk.services.tasks.tasks import task_header

SHOP, PHOTOS, IT, CATALOGUE, CUSTOMS = 7, 8, 9, 10, 6
KEPT = [PromiseDraft(text="On time", kept=Kept.YES), PromiseDraft(text="Fast", kept=Kept.PARTLY)]


def draft(today, **more):
    given = {"held_on": today, "quality": 4, "decision": ReviewDecision.CONTINUE} | more
    return ReviewDraft(**given)


@pytest.fixture
def sheet(sample_store, today):
    return lambda task: reviews.review_sheet(sample_store, task, today)


def test_first_review_is_due_after_the_first_milestone(sheet, words):
    """R102: the shop's page plan is accepted and nobody asked yet about promises."""
    found = sheet(SHOP)
    assert found.is_first_due
    assert found.first_accepted == "Page plan agreed"
    assert next_words(found, words)[0] == "Time for the first review"
    assert not sheet(PHOTOS).is_first_due
    assert not sheet(IT).is_first_due


def test_promises_come_from_what_was_agreed(sample_store, sheet):
    """R102: earlier promises first, then deliverables, numbers and the answers of the bid."""
    found = suggested_promises(sample_store, sheet(IT).deal.contract_id)
    assert found[:2] == ("Answers within 15 minutes", "Monthly list by the third")
    assert "Monthly service: Works again within four hours" in found
    assert "Test call: answered in 4 minutes" in found


def test_result_and_suggestion_by_hand(sheet, words):
    """R104: marks 4, 5, 4, 4 make 4.25; kept and partly kept make 75 %: carry on."""
    found = sheet(IT)
    assert (found.entries[0].overall, found.entries[0].kept) == (4.25, 0.75)
    assert mark_words(4.25, words) == "4.3 of 5"
    four = [Kept.YES, Kept.YES, Kept.PARTLY, Kept.PARTLY]
    assert kept_words(four, words) == "2 of 4 promises kept, 2 partly"
    assert kept_words([Kept.YES, Kept.NO], words) == "1 of 2 promises kept"
    assert (
        kept_words([Kept.YES, Kept.YES, *[None] * 6], words) == "2 of 2 judged kept, 6 not judged"
    )
    assert kept_words([None], words) == ""
    weighed = reviews.weigh(
        found, ReviewKind.PERIODIC, Marks(4, 4, 4, 4), (Kept.YES, Kept.PARTLY, None)
    )
    assert (weighed.overall, weighed.kept) == (4.0, 0.75)
    assert weighed.suggestion.decision == ReviewDecision.CONTINUE
    stop = reviews.weigh(found, ReviewKind.FIRST_MILESTONE, Marks(1, 1), (Kept.NO,))
    assert stop.suggestion.decision == ReviewDecision.END
    assert reviews.weigh(found, ReviewKind.PERIODIC, Marks(), ()).suggestion is None


def test_holding_the_first_review(sample_store, sheet, today):
    """R102: it is kept with its milestone and promises; undo takes it back as a whole."""
    contract_id = sheet(SHOP).deal.contract_id
    first = draft(today, kind=ReviewKind.FIRST_MILESTONE)
    reviews.hold_review(sample_store, contract_id, first, KEPT, today)
    entry = sheet(SHOP).entries[0]
    assert entry.milestone == "Page plan agreed"
    assert [promise.kept for promise in entry.promises] == [Kept.YES, Kept.PARTLY]
    assert task_header(sample_store, SHOP).stage == Stage.DELIVER  # later milestones are open
    sample_store.undo()
    assert sheet(SHOP).entries == ()


def test_never_longer_than_a_year(sample_store, sheet, today, words):
    """R103: without a day it is a year later; 366 days later is refused with a sentence."""
    contract_id = sheet(IT).deal.contract_id
    reviews.hold_review(sample_store, contract_id, draft(today), (), today)
    assert sheet(IT).next_on == date(2027, 11, 24)
    late = draft(today, next_on=date(2027, 11, 25))
    with pytest.raises(UserError, match="at least once a year"):
        reviews.hold_review(sample_store, contract_id, late, (), today)
    found = reviews.review_sheet(sample_store, IT, date(2027, 12, 1))
    assert found.days_left == -7
    assert next_words(found, words)[0] == "The review is overdue"


@pytest.mark.parametrize(
    ("more", "promises", "sentence"),
    [
        ({"quality": None}, KEPT, "at least one mark"),
        ({"decision": None}, KEPT, "what follows"),
        ({"held_on": date(2026, 11, 25)}, KEPT, "in the future"),
        ({"kind": ReviewKind.FIRST_MILESTONE}, [], "at least one promise"),
        ({}, [PromiseDraft(text="Open")], "“Open”"),
        ({"next_on": date(2026, 11, 24)}, KEPT, "after this one"),
    ],
)
def test_a_review_says_what_is_missing(sample_store, sheet, today, more, promises, sentence):
    """R102: each refusal says what to enter, and stores nothing."""
    contract_id = sheet(SHOP).deal.contract_id
    with pytest.raises(UserError, match=sentence):
        reviews.hold_review(sample_store, contract_id, draft(today, **more), promises, today)
    assert sheet(SHOP).entries == ()


def test_no_sheet_before_the_signature(sheet):
    """R102: there is nothing to review without a signed contract."""
    assert sheet(CUSTOMS) is None


def test_saving_by_hand(sheet, words):
    """R105: from 25 September to 24 November: 6/30 + 1 + 24/30 = 2 months of 40 h at 32."""
    found = sheet(SHOP).savings
    assert found.baseline_minor == 2 * 40 * 3_200
    assert found.spent_minor == 120_000
    assert found.own_minor == 9 * 3_200  # 4 h and 5 h
    assert found.result.saving_minor == 256_000 - 120_000 - 28_800
    assert found.result.minutes_freed == (80 - 9) * 60
    # planned a month: 1,280 in-house, less 1,200 fee, less 6 h at 32
    assert found.expected_minor == 2 * (128_000 - 120_000 - 19_200)
    assert saving_words(found, words) == (
        "Saved €\u00a01,072 in all since 25 Sept 2026, hours counted at what they cost."
        " In cash you pay €\u00a01,200 more. 71\u00a0h are set free, worth €\u00a02,272."  # 71 × 32
    )
    assert plan_words(found, words) == "Planned: −€\u00a0224. That is €\u00a01,296 better."


@pytest.mark.parametrize(
    ("table", "change", "missing"),
    [
        (Task, {"minutes_per_month": None, "hour_rate_minor": None}, NotCounted.NO_COST),
        (Task, {"minutes_per_month": None}, NotCounted.NO_HOURS),
        (Task, {"hour_rate_minor": None}, NotCounted.NO_RATE),
        (Business, {"currency": "USD"}, NotCounted.OTHER_CURRENCY),
        (Task, {"summary": "Nothing that matters"}, None),
    ],
)
def test_what_is_missing_for_the_saving_is_named(sample_store, sheet, table, change, missing):
    """R105: nobody is asked for hours that are there already."""
    with sample_store.change("Change", filling=True) as session:
        row = session.get_one(table, SHOP if table is Task else 1)
        row.sqlmodel_update(change)
    found = sheet(SHOP)
    assert found.not_counted == missing
    assert (found.savings is None) == (missing is not None)


def test_credits_are_not_taken_off_twice(sample_store, sheet, today, words):
    """R105: a credit moves no money, a refund does."""
    before = sheet(SHOP).savings.result.saving_minor
    contract_id = sheet(SHOP).deal.contract_id
    for kind, minor in (("credit", 5_000), ("refund", 7_000)):
        entry = PaymentDraft(kind=kind, amount_minor=minor, paid_on=today)
        payments.record_payment(sample_store, contract_id, None, entry, words)
    assert sheet(SHOP).savings.result.saving_minor == before + 7_000


def test_own_hours(sample_store, sheet, today):
    """R105: logged hours lower the hours freed; undo restores them."""
    contract_id = sheet(SHOP).deal.contract_id
    before = sheet(SHOP).savings.result.minutes_freed
    entry = OwnTimeDraft(spent_on=today, minutes=90, note="Ł <b>")
    entry_id = items.add(sample_store, OwnTime, contract_id, entry)
    assert sheet(SHOP).savings.result.minutes_freed == before - 90
    assert own_time.own_time(sample_store, contract_id)[0].note == "Ł <b>"
    items.remove(sample_store, OwnTime, entry_id)
    sample_store.undo()
    sample_store.undo()
    assert sheet(SHOP).savings.result.minutes_freed == before
    later = entry.model_copy(update={"spent_on": date(2027, 1, 1)})
    with pytest.raises(UserError, match="future"):
        items.add(sample_store, OwnTime, contract_id, later)
