"""The board of milestones, worked by hand on the sample business of 24 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.deliver.milestones import MilestoneStatus, PaymentStatus
from outsource_desk.domain.deliver.payments import Ledger, ledger, most_allowed
from outsource_desk.domain.kinds import MilestoneState, PaymentKind, Stage
from outsource_desk.records.delivery import MilestoneDraft, PaymentDraft, ReworkDraft
from outsource_desk.services.deliver import delivery, payments
from outsource_desk.services.deliver.delivery import Acceptance
from outsource_desk.services.deliver.milestone_plan import AmountGap
from outsource_desk.services.deliver.milestone_words import (
    due_words,
    figures,
    payment_words,
    slip_days,
)
from outsource_desk.services.deliver.milestones import board
from outsource_desk.services.file.listing import listing
from outsource_desk.services.tasks.tasks import task_header
from tests import milestones

PHOTOS, BATCH = "First 40 photos", "Second batch: 60 photos"
RESTORE, FIFTH, DRAFT = (
    "Restore test of the backups",
    "Service, fifth month",
    "Clickable draft",
)


@pytest.fixture
def row(sample_store, today):
    """Find a milestone by its title, as it stands now."""
    return lambda title: next(one for one in board(sample_store, today).rows if one.title == title)


def everything(store):
    """All rows that delivery touches, to compare before and after an undo."""
    kinds = ("tasks", "contracts", "milestones", "payments", "reviews")
    with store.read() as session:
        more = [
            session.connection().exec_driver_sql(f"SELECT * FROM {table} ORDER BY id").all()
            for table in ("milestone", "check_item", "rework", "payment", "own_time", "promise")
        ]
    return [listing(store, kind).rows for kind in kinds], more


def test_board_tells_each_state(row):
    """R92: planned, on track, at risk, overdue, to review and paid follow from the dates."""
    assert row("Shop live, checked by you").status == MilestoneStatus.PLANNED
    assert row(BATCH).status == MilestoneStatus.ON_TRACK
    assert row(DRAFT).status == MilestoneStatus.AT_RISK
    assert row(RESTORE).status == MilestoneStatus.OVERDUE
    assert row(PHOTOS).status == MilestoneStatus.REVIEW_NOW
    assert row("Page plan agreed").status == MilestoneStatus.PAID


def test_slip_is_counted_from_what_was_signed(row, words, today):
    """R92: due 30 November, expected 7 December: seven days of slip."""
    found = row(DRAFT)
    assert found.standing.slip_days == 7
    assert due_words(found.due_on, slip_days(found), words, today) == "30 Nov, +7\u00a0days"
    assert (found.bar.start, found.bar.end) == (date(2026, 11, 5), date(2026, 12, 7))


def test_payment_is_due_after_acceptance(row, words, today):
    """R93: accepted 4 November, 14 days to pay: due the 18th, 6 days late on the 24th."""
    found = row(FIFTH)
    assert found.standing.payment.due_on == date(2026, 11, 18)
    assert payment_words(found, words, today) == "6\u00a0days late"


def test_figures_add_up_by_hand(sample_store, today, words):
    """R93: 480 overdue; 2,400 + 1,800 due in 30 days; 1,440 + 480 + 1,200 of 15,960 paid."""
    found = board(sample_store, today)
    shown = {one.title: (one.value, one.note) for one in figures(found, words)}
    assert shown["Overdue"] == ("€\u00a0480", "1\u00a0payment, 6\u00a0days late")
    assert shown["Due in 30 days"] == ("€\u00a04,200", "2\u00a0payments")
    assert shown["Paid so far"] == ("€\u00a03,120", "of €\u00a015,960 agreed")
    assert shown["Waiting for you"] == ("1\u00a0delivery", "2\u00a0days left to object")
    assert (found.counts.all, found.counts.needs_action, found.counts.paid) == (10, 3, 3)


def test_everything_paid_no_longer_runs(sample_store, today):
    """R92: the catalogue is accepted and paid, so it shows in its task only."""
    assert "Catalogue translation" not in [
        group.deal.task for group in board(sample_store, today).groups
    ]
    assert board(sample_store, today, task_id=10).counts.paid == 2


def test_acceptance_releases_the_payment(sample_store, row, today, words):
    """R93: accepted on 24 November, 1,200 is due on 8 December."""
    found = row(PHOTOS)
    delivery.accept(sample_store, Acceptance(found.id, today), today, words)
    after = row(PHOTOS)
    assert after.status == MilestoneStatus.ACCEPTED
    assert after.standing.payment.status == PaymentStatus.DUE
    assert after.standing.payment.due_on == date(2026, 12, 8)
    assert after.standing.payment.balance_minor == 120_000


def test_acceptance_with_a_part_payment(sample_store, row, today, words):
    """R93: 500 of 1,200 paid at once leaves 700."""
    acceptance = Acceptance(row(PHOTOS).id, today, paid_minor=50_000)
    delivery.accept(sample_store, acceptance, today, words)
    after = row(PHOTOS).standing.payment
    assert (after.status, after.balance_minor) == (PaymentStatus.PART_PAID, 70_000)


def test_last_acceptance_moves_the_task_to_review(sample_store, row, today, words):
    """R102: when every milestone is accepted, the task asks for its review."""
    task_id = row(PHOTOS).task_id
    for title in (PHOTOS, BATCH):
        assert task_header(sample_store, task_id).stage == Stage.DELIVER
        delivery.accept(sample_store, Acceptance(row(title).id, today), today, words)
    assert task_header(sample_store, task_id).stage == Stage.REVIEW
    sample_store.undo()
    assert task_header(sample_store, task_id).stage == Stage.DELIVER


def test_acceptance_refuses_impossible_days(sample_store, row, today, words):
    """R93: neither before the delivery nor in the future; nothing is changed."""
    found, before = row(PHOTOS), everything(sample_store)
    for day in (date(2026, 11, 15), date(2026, 11, 25)):
        with pytest.raises(UserError, match="Enter"):
            delivery.accept(sample_store, Acceptance(found.id, day), today, words)
    assert everything(sample_store) == before


def test_rework_sends_it_back_with_a_reason(sample_store, row, today):
    """R97: the feedback is kept with its day, and the vendor's new day becomes the forecast."""
    draft = ReworkDraft(reason="Colours are too warm", due_on=date(2026, 12, 1))
    delivery.ask_rework(sample_store, row(PHOTOS).id, draft, today)
    after = row(PHOTOS)
    assert after.status == MilestoneStatus.REWORK
    assert (after.reworks[0].reason, after.reworks[0].asked_on) == ("Colours are too warm", today)
    assert after.standing.slip_days == 15
    with pytest.raises(UserError, match="not been delivered"):
        delivery.ask_rework(sample_store, row(BATCH).id, draft, today)


def test_update_at_every_milestone(sample_store, row, today):
    """R91: progress and the vendor's day are updated; a later day puts it at risk."""
    delivery.set_progress(sample_store, row(BATCH).id, 40, date(2026, 12, 10))
    assert (row(BATCH).progress, row(BATCH).status) == (40, MilestoneStatus.AT_RISK)
    with pytest.raises(UserError, match="from 0 to 100"):
        delivery.set_progress(sample_store, row(BATCH).id, 101, None)


def test_checks_stay_as_they_were_when_accepted(sample_store, row, today, words):
    """R93: ticks can change until acceptance, not afterwards."""
    check = row(PHOTOS).open_checks[0]
    delivery.tick(sample_store, check.id, done=True)
    assert not row(PHOTOS).open_checks
    delivery.accept(sample_store, Acceptance(row(PHOTOS).id, today), today, words)
    with pytest.raises(UserError, match="accepted"):
        delivery.tick(sample_store, check.id, done=False)


def test_amounts_keep_coming_to_the_price(sample_store, row, words):
    """R75: 300 more is refused with the difference; “Fix amounts” takes it from the open ones."""
    contract_id = row(PHOTOS).contract_id
    draft = MilestoneDraft(title="Cut-outs", amount_minor=30_000)
    with pytest.raises(AmountGap, match="€\u00a0300 more than the price of €\u00a03,000") as gap:
        milestones.add_milestone(sample_store, contract_id, draft, (), words)
    assert gap.value.gap_minor == 30_000
    milestones.add_milestone(
        sample_store, contract_id, draft, ("Clean edges",), words, fit_others=True
    )
    # 2,700 left for 1,200 : 1,800, so 1,080 and 1,620
    assert [row(title).amount_minor for title in (PHOTOS, BATCH, "Cut-outs")] == [
        108_000,
        162_000,
        30_000,
    ]
    assert row("Cut-outs").checks[0].text == "Clean edges"


def test_editing_keeps_ticks_and_the_baseline(sample_store, row, words):
    """R92: a new due date shows as slip against what was signed; ticked criteria stay ticked."""
    found = row(DRAFT)
    draft = MilestoneDraft(title=DRAFT, amount_minor=240_000, due_on=date(2026, 12, 20))
    milestones.edit_milestone(
        sample_store, found.id, draft, ("Order a cup in three taps", "Fast"), words
    )
    assert row(DRAFT).standing.slip_days == 20
    assert [check.text for check in row(DRAFT).checks] == ["Order a cup in three taps", "Fast"]


def test_what_is_paid_or_accepted_stays(sample_store, row, words):
    """R93: money history is never removed along with a milestone."""
    with pytest.raises(UserError, match="payments were recorded"):
        milestones.remove_milestone(sample_store, row("Page plan agreed").id, words)
    with pytest.raises(UserError, match="accepted"):
        milestones.remove_milestone(sample_store, row(FIFTH).id, words)
    with pytest.raises(AmountGap, match="less than the price"):
        milestones.remove_milestone(sample_store, row(BATCH).id, words)
    milestones.remove_milestone(sample_store, row(BATCH).id, words, fit_others=True)
    assert row(PHOTOS).amount_minor == 300_000


def test_part_payments_and_the_balance(sample_store, row, words, today):
    """R93: 200 of 480, then 300 is too much and the sentence says 280; then 280 settles it."""
    found = row(FIFTH)

    def pay(minor, kind=PaymentKind.MILESTONE):
        draft = PaymentDraft(kind=kind, amount_minor=minor, paid_on=today)
        return payments.record_payment(sample_store, found.contract_id, found.id, draft, words)

    pay(20_000)
    assert row(FIFTH).standing.payment.balance_minor == 28_000
    with pytest.raises(UserError, match="Only €\u00a0280 is still to pay"):
        pay(30_000)
    pay(28_000)
    assert row(FIFTH).standing.payment.status == PaymentStatus.PAID
    with pytest.raises(UserError, match="already settled"):
        pay(1)
    pay(5_000, PaymentKind.REFUND)
    assert row(FIFTH).standing.payment.balance_minor == 5_000
    pay(5_000, PaymentKind.CREDIT)
    pay(9_999, PaymentKind.EXPENSE)
    assert row(FIFTH).standing.payment.balance_minor == 0


def test_kinds_of_payment_are_kept_apart():
    """R93: 100 + 50 paid, 30 back, 20 credited, 7 on top."""
    kinds = PaymentKind
    entries = [
        (kinds.MILESTONE, 100),
        (kinds.RETAINER, 50),
        (kinds.REFUND, 30),
        (kinds.CREDIT, 20),
        (kinds.EXPENSE, 7),
    ]
    found = ledger(entries)
    assert found == Ledger(150, 7, 20, 30)
    assert (found.paid_minor, found.spent_minor) == (120, 127)
    assert most_allowed(kinds.EXPENSE, 0, 0) is None
    assert most_allowed(kinds.REFUND, 5, 120) == 120
    assert most_allowed(kinds.MILESTONE, -5, 120) == 0


def test_undo_restores_everything(sample_store, row, today, words):
    """R120: one undo takes back each act as a whole, to the last column of every table."""
    photos, batch, fifth = row(PHOTOS), row(BATCH), row(FIFTH)
    shop = row("Shop live, checked by you")
    draft = PaymentDraft(amount_minor=100, paid_on=today)
    new = MilestoneDraft(title="More", amount_minor=100)
    store = sample_store
    acts = (
        lambda: delivery.start(store, shop.id, today),
        lambda: delivery.set_progress(store, batch.id, 55, today),
        lambda: delivery.record_delivery(store, batch.id, today, today),
        lambda: delivery.tick(store, photos.open_checks[0].id, done=True),
        lambda: delivery.accept(store, Acceptance(photos.id, today, 1_000), today, words),
        lambda: delivery.ask_rework(store, photos.id, ReworkDraft(reason="x"), today),
        lambda: payments.record_payment(store, fifth.contract_id, fifth.id, draft, words),
        lambda: payments.remove_payment(store, 1),
        lambda: milestones.add_milestone(
            store, photos.contract_id, new, ("a", "b"), words, fit_others=True
        ),
        lambda: milestones.remove_milestone(store, photos.id, words, fit_others=True),
    )
    for act in acts:
        before = everything(store)
        act()
        assert everything(store) != before
        store.undo()
        assert everything(store) == before


def test_started_work_and_deliveries(sample_store, row, today):
    """R92: starting and delivering follow each other; a delivery cannot lie in the future."""
    shop = row("Shop live, checked by you")
    delivery.start(sample_store, shop.id, today)
    assert row(shop.title).status == MilestoneStatus.ON_TRACK
    with pytest.raises(UserError, match="started already"):
        delivery.start(sample_store, shop.id, today)
    with pytest.raises(UserError, match="future"):
        delivery.record_delivery(sample_store, shop.id, date(2026, 12, 24), today)
    delivery.record_delivery(sample_store, shop.id, today, today)
    assert row(shop.title).standing.object_until == date(2026, 12, 8)  # ten working days


def test_fix_amounts_without_room_is_refused(sample_store, row, words):
    """R75: amounts that cannot come to the price are refused, and nothing changes."""
    before = everything(sample_store)
    draft = MilestoneDraft(title="Too dear", amount_minor=9_999_999)
    with pytest.raises(UserError, match="cannot make up"):
        milestones.add_milestone(
            sample_store, row(PHOTOS).contract_id, draft, (), words, fit_others=True
        )
    assert everything(sample_store) == before


def test_draft_contracts_have_no_board(sample_store, today, words):
    """R92: before the signature there is nothing to deliver, and the sentence says so."""
    assert board(sample_store, today, contract_id=1).groups == ()
    with pytest.raises(UserError, match="not signed yet"):
        milestones.add_milestone(sample_store, 1, MilestoneDraft(title="x"), (), words)
    assert MilestoneState.PLANNED
