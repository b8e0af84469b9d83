"""The brief as vendors may read it.

No type here has room for what a task may cost, for points of bids or for internal remarks: what
is printed for vendors is built from these and from nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.price_rules import RULE_TEXTS, PriceRule
from outsource_desk.services.annexes import Annex, annexes
from outsource_desk.services.briefs import BriefResult, brief
from outsource_desk.services.business import BusinessProfile, business

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.kinds import Direction, PriceBasis, Rhythm, TradeOff
    from outsource_desk.store.store import Store

# The rule is told, the estimate behind it never.
OWN_ESTIMATE: Final = (
    "A price up to our own estimate gets 100 points. Each percent above it costs one point."
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who asks, and who answers questions."""

    name: str
    lines: tuple[str, ...]
    contact: str
    contact_lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """One thing the vendor hands over."""

    title: str
    quantity: str
    quality: str
    speed: str
    due_on: date | None
    acceptance_test: str


@dataclass(frozen=True, slots=True)
class Supply:
    """One thing the vendor gets."""

    title: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Measure:
    """One number; `target` and `minimum` are decimals as text."""

    name: str
    unit: str
    direction: Direction
    target: str
    minimum: str
    rhythm: Rhythm
    source: str


@dataclass(frozen=True, slots=True)
class Yardstick:
    """One thing that bids are compared by; `share` of all weights, 0…1."""

    name: str
    share: float
    least_points: int  # 0: none
    meaning: str
    is_price: bool


@dataclass(frozen=True, slots=True)
class MustHave:
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class VendorBrief:
    """All that the request says."""

    task_id: int
    title: str
    day: date
    sender: Sender
    background: str
    objectives: str
    in_scope: tuple[str, ...]
    out_of_scope: tuple[str, ...]
    handovers: tuple[Handover, ...]
    trade_off: TradeOff | None
    supplies: tuple[Supply, ...]
    measures: tuple[Measure, ...]
    data: str  # "Personal data"
    data_rules: tuple[str, ...]
    customer_rules: tuple[str, ...]
    contact_minutes: int  # a week, for the vendor's questions
    language: str
    channels: str
    meetings: Rhythm | None
    yardsticks: tuple[Yardstick, ...]
    must_haves: tuple[MustHave, ...]
    price_rule: str
    price_basis: PriceBasis
    bids_due_on: date | None
    start_on: date | None
    due_on: date | None
    annexes: tuple[Annex, ...]


def vendor_brief(store: Store, task_id: int, today: date) -> VendorBrief:
    """Return what vendors may read. Raises: UserError when the task is gone."""
    found = brief(store, task_id, today)
    return view_of(found, business(store), today, annexes(store, task_id))


def view_of(
    found: BriefResult, firm: BusinessProfile, today: date, files: tuple[Annex, ...]
) -> VendorBrief:
    """Take over from a brief what vendors may read."""
    text, lists, sharing = found.text, found.lists, found.data.sharing
    return VendorBrief(
        task_id=found.task_id,
        title=found.title,
        day=found.sent_on or today,
        sender=_sender(found, firm),
        background=text.background,
        objectives=text.objectives,
        in_scope=_lines(text.in_scope),
        out_of_scope=_lines(text.out_of_scope),
        handovers=tuple(
            Handover(
                one.title, one.quantity, one.quality, one.speed, one.due_on, one.acceptance_test
            )
            for one in lists.deliverables
        ),
        trade_off=text.trade_off,
        supplies=tuple(Supply(one.title, one.due_on) for one in lists.inputs),
        measures=tuple(
            Measure(
                one.name, one.unit, one.direction, one.target, one.minimum, one.rhythm, one.source
            )
            for one in lists.kpis
        ),
        data=sharing.title if sharing else "",
        data_rules=_lines(text.data_rules),
        customer_rules=_lines(text.customer_rules),
        contact_minutes=text.oversight_minutes,
        language=text.language,
        channels=text.channels,
        meetings=text.meetings,
        yardsticks=tuple(
            Yardstick(one.name, one.share, one.floor, one.meaning, one.kind == CriterionKind.PRICE)
            for one in lists.criteria
            if one.kind != CriterionKind.MUST
        ),
        must_haves=tuple(
            MustHave(one.name, one.meaning)
            for one in lists.criteria
            if one.kind == CriterionKind.MUST
        ),
        price_rule=_rule(found.price_rule),
        price_basis=found.price_basis,
        bids_due_on=text.bids_due_on,
        start_on=text.start_on,
        due_on=text.due_on,
        annexes=files,
    )


def _rule(rule: PriceRule) -> str:
    return OWN_ESTIMATE if rule == PriceRule.BENCHMARK else RULE_TEXTS[rule].sentence


def _sender(found: BriefResult, firm: BusinessProfile) -> Sender:
    person = found.oversight
    reach = (person.email if person and person.email else firm.email, firm.phone)
    return Sender(
        name=firm.name,
        lines=(*_lines(firm.address), *_some(firm.country)),
        contact=person.name if person else firm.represented_by,
        contact_lines=_some(person.role if person else "", *reach),
    )


def _lines(text: str) -> tuple[str, ...]:
    """Return one entry a line, without the dashes and bullets people type before them."""
    return _some(*(line.strip().lstrip("-•*").strip() for line in text.splitlines()))


def _some(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
