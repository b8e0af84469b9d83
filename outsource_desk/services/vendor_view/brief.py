"""The brief as vendors may read it.

No type here has room for what a task may cost, for points of bids or for internal remarks: what
is printed for vendors is built from these and from nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.brief.sections import listed
from outsource_desk.domain.compare.price_rules import RULE_TEXTS, PriceRule
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.services.brief.briefs import BriefResult, brief
from outsource_desk.services.business.business import BusinessProfile, business
from outsource_desk.services.vendor_view import brief_parts as parts
from outsource_desk.services.vendor_view.annexes import RequestAnnex, annexes
from outsource_desk.services.vendor_view.brief_parts import lines, some

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.brief.payment_patterns import PriceLine
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
    example: str
    price_line: PriceLine  # whether it has a price of its own in the form
    price_quantity: str  # a decimal as text; empty: the vendor says how many
    price_unit: str


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
    """`is_statement`: a proof that the data ask for, such as ISO 27002 (R26, R48)."""

    name: str
    meaning: str
    is_statement: bool = False


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
    vision: str
    assumptions: tuple[str, ...]
    data_places: str
    data_way: str
    working: parts.Working
    contact_points: tuple[parts.ContactPoint, ...]
    trial: parts.Trial
    payment: parts.PaymentTerms
    glossary: tuple[parts.Word, ...]
    bids_due_on: date | None
    start_on: date | None
    due_on: date | None
    annexes: tuple[RequestAnnex, ...]


def vendor_brief(store: Store, task_id: int, today: date) -> VendorBrief:
    """Return what vendors may read. Raises: UserError when the task is gone."""
    result = brief(store, task_id, today)
    return view_of(result, business(store), today, annexes(store, task_id))


def view_of(
    result: BriefResult, firm: BusinessProfile, today: date, files: tuple[RequestAnnex, ...]
) -> VendorBrief:
    """Take over from a brief what vendors may read."""
    text, lists, asked = result.text, result.lists, result.data.sharings
    return VendorBrief(
        task_id=result.task_id,
        title=result.title,
        day=result.sent_on or today,
        sender=_sender(result, firm),
        background=text.background,
        objectives=text.objectives,
        in_scope=lines(text.in_scope),
        out_of_scope=lines(text.out_of_scope),
        handovers=tuple(
            Handover(**{name: getattr(deliverable, name) for name in Handover.__slots__})
            for deliverable in lists.deliverables
        ),
        trade_off=text.trade_off,
        supplies=tuple(Supply(item.title, item.due_on) for item in lists.inputs),
        measures=tuple(
            Measure(**{name: getattr(kpi, name) for name in Measure.__slots__})
            for kpi in lists.kpis
        ),
        data=_data(result),
        data_rules=lines(text.data_rules),
        customer_rules=lines(text.customer_rules),
        contact_minutes=text.oversight_minutes,
        language=text.language,
        channels=text.channels,
        meetings=text.meetings,
        yardsticks=tuple(
            Yardstick(row.name, row.share, row.floor, row.meaning, row.kind == CriterionKind.PRICE)
            for row in lists.criteria
            if row.kind != CriterionKind.MUST
        ),
        must_haves=tuple(
            MustHave(row.name, row.meaning, any(each.is_proof(row.name) for each in asked))
            for row in lists.criteria
            if row.kind == CriterionKind.MUST
        ),
        price_rule=_rule(result.price_rule),
        price_basis=result.price_basis,
        vision=firm.vision,
        assumptions=lines(text.assumptions),
        data_places=text.data_places,
        data_way=text.data_way,
        working=parts.working_of(text),
        contact_points=parts.contact_points_of(lists),
        trial=parts.trial_of(text),
        payment=parts.payment_of(text),
        glossary=parts.glossary_of(lists),
        bids_due_on=text.bids_due_on,
        start_on=text.start_on,
        due_on=text.due_on,
        annexes=files,
    )


def _data(result: BriefResult) -> str:
    """Return “Payment data and personal data”."""
    titles = [sharing.title for sharing in result.data.sharings]
    return listed([*titles[:1], *(title.lower() for title in titles[1:])])


def _rule(rule: PriceRule) -> str:
    return OWN_ESTIMATE if rule == PriceRule.BENCHMARK else RULE_TEXTS[rule].sentence


def _sender(result: BriefResult, firm: BusinessProfile) -> Sender:
    person = result.oversight
    reach = (person.email if person and person.email else firm.email, firm.phone)
    return Sender(
        name=firm.name,
        lines=(*lines(firm.address), *some(firm.country)),
        contact=person.name if person else firm.represented_by,
        contact_lines=some(person.role if person else "", *reach),
    )
