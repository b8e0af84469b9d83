"""The brief as vendors may read it.

No type here has room for what a task may cost, for points of bids or for internal remarks: what
is printed for vendors is built from these and from nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.brief.payment_patterns import PATTERNS
from outsource_desk.domain.brief.sections import listed
from outsource_desk.domain.compare.price_rules import RULE_TEXTS, PriceRule
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.services.brief.briefs import BriefResult, brief
from outsource_desk.services.business.business import BusinessProfile, business
from outsource_desk.services.vendor_view.annexes import RequestAnnex, annexes

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.brief.payment_patterns import PaymentPattern, PriceLine
    from outsource_desk.domain.kinds import Direction, PriceBasis, Rhythm, TradeOff
    from outsource_desk.records.brief import BriefDraft
    from outsource_desk.services.brief.rows import BriefLists
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
    working: Working
    contact_points: tuple[ContactPoint, ...]
    trial: Trial
    payment: PaymentTerms
    glossary: tuple[Word, ...]
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
        working=working_of(text),
        contact_points=contact_points_of(lists),
        trial=trial_of(text),
        payment=payment_of(text),
        glossary=glossary_of(lists),
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


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """Who of theirs works with whom of ours, and what passes between them (R25)."""

    ours: str
    theirs: str
    passes: str
    way: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried first, and how the work comes over and back (R15)."""

    pieces: tuple[str, ...]
    until: date | None
    passed_when: tuple[str, ...]
    hand_over: tuple[str, ...]
    parallel_weeks: int  # both do the work; 0: not
    hand_back: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.pieces or self.hand_over or self.hand_back or self.parallel_weeks)


@dataclass(frozen=True, slots=True)
class Working:
    """How both sides work together, beside language, channels and meetings."""

    hours: str
    place: str
    shared_files: str
    oversight: tuple[str, ...]
    conflicts: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaymentTerms:
    """In which parts a price is paid, and what follows when the work is not as agreed."""

    pattern: PaymentPattern | None
    told: str  # the pattern in a sentence to the vendor
    days: int | None
    remedies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the meaning that holds for this work (R80)."""

    word: str
    meaning: str


def working_of(text: BriefDraft) -> Working:
    return Working(
        text.working_hours,
        text.workplace,
        text.shared_files,
        lines(text.oversight_plan),
        lines(text.conflicts),
        lines(text.reports),
    )


def contact_points_of(lists: BriefLists) -> tuple[ContactPoint, ...]:
    return tuple(
        ContactPoint(interface.ours, interface.theirs, interface.passes, interface.way)
        for interface in lists.interfaces
    )


def glossary_of(lists: BriefLists) -> tuple[Word, ...]:
    return tuple(Word(term.word, term.meaning) for term in lists.words)


def trial_of(text: BriefDraft) -> Trial:
    return Trial(
        lines(text.trial),
        text.trial_ends_on,
        lines(text.trial_passed),
        lines(text.transition),
        text.parallel_weeks or 0,
        lines(text.hand_back),
    )


def payment_of(text: BriefDraft) -> PaymentTerms:
    pattern = text.payment_pattern
    sentence = PATTERNS[pattern].told if pattern else ""
    return PaymentTerms(pattern, sentence, text.payment_days, lines(text.remedies))


def lines(text: str) -> tuple[str, ...]:
    """Return one entry a line, without the dashes and bullets people type before them."""
    return some(*(line.strip().lstrip("-•*").strip() for line in text.splitlines()))


def some(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
