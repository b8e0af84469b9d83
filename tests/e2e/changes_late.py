"""Changes from the contract on: its words, milestones, payments, reviews."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.contract.schedule import PriceSpread
from outsource_desk.domain.kinds import Kept, PaymentKind, ReviewDecision, ReviewKind
from outsource_desk.records import bid, delivery, review
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.compare import awards as _awards
from outsource_desk.services.contract import (
    contracts,
)
from outsource_desk.services.contract import (
    schedule as contract_schedule,
)
from outsource_desk.services.contract import (
    signing as contract_signing,
)
from outsource_desk.services.contract import (
    start as contract_start,
)
from outsource_desk.services.deliver import delivery as _delivery
from outsource_desk.services.deliver import milestone_plan, payments
from outsource_desk.services.review import reviews
from tests import milestones
from tests.e2e.hand import (
    DELIVERED,
    DRAFT_CONTRACT,
    NOW,
    PAYROLL,
    PDF,
    PLANNED,
    REVIEWED,
    SIGNED,
    STARTED,
    TODAY,
    WORDS,
    Hand,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.store.store import Store


def _text_blanks() -> list[tuple[str, str]]:
    """Return (clause, field) of every blank of a contract that takes words."""
    from outsource_desk.domain.contract.clauses import FieldKind
    from outsource_desk.services.contract.clauses import clause_templates

    return [
        (template.key, one.name)
        for template in clause_templates()
        for one in template.fields
        if one.kind in (FieldKind.TEXT, FieldKind.LONG)
    ]


TEXT_BLANKS = _text_blanks()


def _finish(store: Store, _: Hand) -> None:
    contracts.set_value(store, DRAFT_CONTRACT, "late", "limit_percent", "10")
    contract_signing.finish_contract(store, DRAFT_CONTRACT, PDF, WORDS, NOW)


def _back_to_draft(store: Store, hand: Hand) -> None:
    _finish(store, hand)
    reason = hand.write("back_to_draft.reason", "One day is wrong.")
    contract_signing.back_to_draft(store, DRAFT_CONTRACT, reason)


def _sign(store: Store, hand: Hand) -> None:
    _finish(store, hand)
    contract_signing.record_signature(store, DRAFT_CONTRACT, TODAY, TODAY)


def _start_contract(store: Store, _: Hand) -> None:
    award = read_draft(bid.AwardDraft, reason="Fits best.", price_reason="Good enough.")
    _awards.choose(store, 1, award, TODAY, knowingly=True)
    contract_start.start_contract(store, PAYROLL, TODAY)


def _hold_review(store: Store, hand: Hand) -> None:
    draft = hand.draft(
        review.ReviewDraft,
        kind=ReviewKind.PERIODIC,
        held_on=TODAY,
        quality=4,
        speed=3,
        cost=4,
        communication=5,
        decision=ReviewDecision.CONTINUE,
    )
    promise = hand.draft(review.PromiseDraft, kept=Kept.YES)
    reviews.hold_review(store, REVIEWED, draft, [promise], TODAY)


def _acceptance(hand: Hand) -> _delivery.Acceptance:
    return _delivery.Acceptance(
        DELIVERED,
        TODAY,
        paid_minor=50_000,
        paid_on=TODAY,
        method=hand.write("Acceptance.method", "Bank transfer"),
        credit_minor=1_000,
    )


def _fix_amounts(store: Store, _: Hand) -> None:
    with store.change("Change an amount behind the plan's back") as session:
        session.get_one(delivery.Milestone, PLANNED).amount_minor -= 100
    milestone_plan.fix_amounts(store, SIGNED, WORDS)


def _fix_draft_amounts(store: Store, _: Hand) -> None:
    items.remove(store, delivery.Milestone, 1)
    contract_schedule.fix_amounts(store, DRAFT_CONTRACT)


def _milestone(hand: Hand) -> Any:
    return hand.draft(delivery.MilestoneDraft, due_on=date(2027, 2, 1), amount_minor=10_000)


def _agreed(hand: Hand) -> Any:
    checks = hand.write("CheckItemDraft.text", "It works.")
    return hand.draft(delivery.AgreedMilestoneDraft, criteria=(checks,))


def _payment(store: Store, hand: Hand) -> None:
    draft = hand.draft(
        delivery.PaymentDraft, kind=PaymentKind.EXPENSE, amount_minor=4_800, paid_on=TODAY
    )
    payments.record_payment(store, SIGNED, None, draft, WORDS)


def _checks(hand: Hand) -> list[str]:
    return [hand.write("CheckItemDraft.text", "It works.")]


FROM_THE_CONTRACT_ON: dict[str, Callable[[Store, Hand], object]] = {
    "contract.schedule.apply_pattern": lambda store, _: contract_schedule.apply_pattern(
        store, DRAFT_CONTRACT, PriceSpread.THIRTY_FORTY_THIRTY
    ),
    "contract.schedule.fix_amounts": _fix_draft_amounts,
    "contract.signing.finish_contract": _finish,
    "contract.signing.back_to_draft": _back_to_draft,
    "contract.signing.record_signature": _sign,
    "contract.start.start_contract": _start_contract,
    "items.add milestone with checks": lambda store, hand: items.add(
        store, delivery.Milestone, DRAFT_CONTRACT, _agreed(hand)
    ),
    "contract.contracts.set_value": lambda store, hand: [
        contracts.set_value(
            store, DRAFT_CONTRACT, clause, name, hand.write(f"{clause}.{name}", "x")
        )
        for clause, name in TEXT_BLANKS
        if hand.tries(f"{clause}.{name}")
    ],
    "contract.contracts.set_paper": lambda store, _: contracts.set_paper(
        store, DRAFT_CONTRACT, "Letter"
    ),
    "deliver.delivery.start": lambda store, _: _delivery.start(store, PLANNED, TODAY),
    "deliver.delivery.set_progress": lambda store, _: _delivery.set_progress(
        store, STARTED, 90, date(2026, 12, 9)
    ),
    "deliver.delivery.record_delivery": lambda store, _: _delivery.record_delivery(
        store, STARTED, TODAY, TODAY
    ),
    "deliver.delivery.tick": lambda store, _: _delivery.tick(store, 12, done=True),
    "deliver.delivery.accept": lambda store, hand: _delivery.accept(
        store, _acceptance(hand), TODAY, WORDS
    ),
    "deliver.delivery.ask_rework": lambda store, hand: _delivery.ask_rework(
        store, DELIVERED, hand.draft(delivery.ReworkDraft), TODAY
    ),
    "items.add running milestone": lambda store, hand: milestones.add_milestone(
        store, SIGNED, _milestone(hand), _checks(hand), WORDS, fit_others=True
    ),
    "items.change running milestone": lambda store, hand: milestones.edit_milestone(
        store, PLANNED, _milestone(hand), _checks(hand), WORDS, fit_others=True
    ),
    "items.remove running milestone": lambda store, _: milestones.remove_milestone(
        store, PLANNED, WORDS, fit_others=True
    ),
    "deliver.milestone_plan.fix_amounts": _fix_amounts,
    "deliver.payments.record_payment": _payment,
    "deliver.payments.remove_payment": lambda store, _: payments.remove_payment(store, 2),
    "review.reviews.hold_review": _hold_review,
    "review.reviews.remove_review": lambda store, _: reviews.remove_review(store, 1),
}
