"""A returned form before it counts: what the vendor wrote beside what was understood (R38)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.base.folding import same_name
from outsource_desk.base.text import decimals_of
from outsource_desk.domain.kinds import BidState, VendorState
from outsource_desk.domain.reply.flags import Flag, FlagKind
from outsource_desk.domain.reply.offer import (
    Known,
    Understood,
    Value,
    line_problems,
    offered_lines,
    understand,
)
from outsource_desk.domain.reply.raw_reply import REPLY_PROBLEMS
from outsource_desk.domain.request.bid_fields import TOTALS, BidField
from outsource_desk.records.bid import Bid, Reply
from outsource_desk.records.sql import by_name
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.business.business import currency as own_currency
from outsource_desk.services.compare.bids import CURRENCIES, price_basis
from outsource_desk.services.locks.award_lock import refuse_if_chosen
from outsource_desk.services.reply.beside import beside_flags
from outsource_desk.services.reply.request import NO_ANSWERS, AskedForm, asked_in
from outsource_desk.services.reply.vendor_card import (
    CardNews,
    VendorOnFile,
    card_news,
    cards_on_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from outsource_desk.base.text import Words
    from outsource_desk.domain.kinds import PriceBasis
    from outsource_desk.domain.reply.raw_reply import RawReply
    from outsource_desk.domain.request.bid_form import BidForm
    from outsource_desk.domain.request.deadline import Deadline
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

# Languages whose names of months are known; one that means two months in two of them is left out.
MONTH_LANGUAGES: Final = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "cs",
    "sk",
    "hu",
    "ro",
    "da",
    "sv",
    "nb",
    "fi",
    "el",
    "bg",
    "ru",
    "uk",
    "tr",
    "hi",
)


@dataclass(frozen=True, slots=True)
class KnownVendor:
    """A vendor whom the reply may be from."""

    vendor_id: int
    name: str
    is_invited: bool
    is_eliminated: bool
    bid_id: int | None  # the bid that a new one would replace
    versions: tuple[int, ...]  # of the request, that were read from files already
    card: VendorOnFile


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything the owner looks at before the bid is added."""

    file_name: str
    raw: RawReply
    asked: AskedForm
    basis: PriceBasis
    own_currency: str
    values: tuple[Understood, ...]
    flags: tuple[Flag, ...]  # whatever vendor and day are chosen
    vendors: tuple[KnownVendor, ...]
    guess: int | None  # the vendor it is probably from
    now: datetime

    @property
    def vendor_name(self) -> str:
        """How the vendor calls itself."""
        return " ".join(self.text(BidField.VENDOR_NAME).split())

    @property
    def came_on(self) -> date:
        """The day it came in, by the clock of the request."""
        return self.asked.deadline.day_of(self.now)

    @property
    def understood(self) -> dict[str, Value]:
        return {answer.name: answer.value for answer in self.values}

    @property
    def doubtful(self) -> tuple[Understood, ...]:
        """What the owner has to look at before it is taken over."""
        return tuple(answer for answer in self.values if not (answer.is_sure or answer.is_text))

    def text(self, name: str) -> str:
        """Return what the vendor wrote into a field, "" where nothing."""
        return next((answer.wrote for answer in self.values if answer.name == name), "")

    def vendor(self, vendor_id: int | None) -> KnownVendor | None:
        return next((vendor for vendor in self.vendors if vendor.vendor_id == vendor_id), None)

    def card_news(self, vendor_id: int | None) -> CardNews:
        """Return what the form means for the card of a vendor, or for a new one."""
        vendor = self.vendor(vendor_id)
        return card_news(vendor.card if vendor else VendorOnFile(), self.text)

    def named(self, name: str) -> int | None:
        """Return the vendor on file who is called that, if there is one."""
        return _same_name(name, self.vendors)

    def all_flags(self, vendor_id: int | None, received_on: date, words: Words) -> tuple[Flag, ...]:
        """Return every warning, with those of this vendor and of a bid that came in on that day."""
        late = _late(self.asked.deadline, received_on, self.now, words)
        of_vendor = _of_vendor(self.vendor(vendor_id), self.asked)
        lines = offered_lines(self.asked.form.lines, self.understood)
        prices = (  # notes over a field have a warning of their own
            Flag(FlagKind.PRICE, unclear(words, answer))
            for answer in self.doubtful
            if answer.name in TOTALS and answer.name not in self.raw.noted
        )
        sums = (Flag(FlagKind.SUMS, problem) for problem in line_problems(lines, words.exact))
        return (*self.flags, *prices, *sums, *((late,) if late else ()), *of_vendor)


def value_words(words: Words, value: Value) -> str:
    """Return what was understood as the owner writes it; "" for nothing."""
    if isinstance(value, Decimal):
        return words.exact(value)
    return words.day(value) if isinstance(value, date) else value or ""


def doubt_words(words: Words, answer: Understood) -> str:
    """Return why the owner should look at an answer; "" where there is one reading only."""
    other = value_words(words, answer.other)
    also = f"It may also mean {other}." if other else ""
    return " ".join(part for part in (answer.doubt, also) if part)


def unclear(words: Words, answer: Understood) -> str:
    """Return a doubt with what the vendor wrote: “Paid once, in total: “12k”. …”."""
    return f"{answer.label}: “{' '.join(answer.wrote.split())}”. {doubt_words(words, answer)}"


def preview(
    store: Store, raw: RawReply, name: str, now: datetime, task_id: int | None = None
) -> Preview:
    """Return what a returned form would become; nothing is stored.

    Raises: UserError when it was taken in before, belongs to no request of this file, holds no
        answer to it, or once a vendor is chosen.
    """
    with store.read() as session:
        refuse_known_file(session, raw.sha256)
        asked = asked_in(store, raw, name, task_id)
        refuse_if_chosen(session, asked.task_id)
        own = own_currency(store)
        known = Known((own, *CURRENCIES), month_names(), _decimals((own, *CURRENCIES)))
        values = understand(
            asked.form,
            raw.recovered or raw.values,
            known,
            recovered=bool(raw.recovered),
            noted=raw.noted,
            numbers=raw.numbers,
        )
        if not values:
            raise UserError(NO_ANSWERS.format(name=name))
        vendors = _vendors(session, asked)
        return Preview(
            file_name=name,
            raw=raw,
            asked=asked,
            basis=price_basis(store, asked.task_id),
            own_currency=own,
            values=values,
            flags=(
                *asked.flags,
                *_flags(asked.form, raw, values),
                *beside_flags(asked.form, raw),
            ),
            vendors=vendors,
            guess=_guess(session, values, vendors),
            now=now,
        )


def refuse_known_file(session: Session, sha256: str) -> None:
    """Raises: UserError when these very bytes became a bid already."""
    known = session.exec(
        select(Vendor.name)
        .where(Vendor.id == Bid.vendor_id)
        .where(Bid.id == Reply.bid_id)
        .where(Reply.sha256 == sha256)
    ).first()
    if known is not None:
        raise UserError(
            f"This file was taken in already, as the bid of {known}. Nothing was changed."
        )


@cache
def month_names() -> Mapping[str, int]:
    """Return names of months in small letters, long and short, with their numbers."""
    from babel.dates import get_month_names  # noqa: PLC0415  Babel is slow to import

    by_name: dict[str, set[int]] = {}
    for language in MONTH_LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    tidy = str(name).casefold().strip(" .")
                    if tidy.isalpha():
                        by_name.setdefault(tidy, set()).add(number)
    return {name: numbers.pop() for name, numbers in by_name.items() if len(numbers) == 1}


def _decimals(codes: Iterable[str]) -> Mapping[str, int]:
    return {code: decimals_of(code) for code in codes}


def _flags(form: BidForm, raw: RawReply, values: tuple[Understood, ...]) -> Iterable[Flag]:
    answered = {answer.name: answer for answer in values}
    tick = answered.get(BidField.SIGNED)
    if tick is None or BidField.SIGNER_NAME not in answered:
        yield Flag(
            FlagKind.UNSIGNED,
            "The form is not signed: the name or the tick below “Signature” is missing.",
        )
    elif tick.value is None:
        wrote = " ".join(tick.wrote.split())
        yield Flag(
            FlagKind.UNSIGNED,
            f"The form is not signed: “{wrote}” stands where the tick belongs.",
        )
    signature = {BidField.SIGNED, BidField.SIGNER_NAME, BidField.SIGNED_ON}
    missing = [
        question.label
        for question in form.questions()
        if question.needed and question.name not in answered and question.name not in signature
    ]
    if missing:
        yield Flag(FlagKind.MISSING, f"Not answered, but needed: {', '.join(missing)}.")
    for problem in raw.problems:
        yield Flag(FlagKind.FILE, REPLY_PROBLEMS[problem])


def _late(deadline: Deadline, received_on: date, now: datetime, words: Words) -> Flag | None:
    last = deadline.day
    if last is None or not deadline.is_missed(received_on, now):
        return None
    local = deadline.local
    moment = f"{words.day(last)}, {local:%H:%M} ({deadline.zone})" if local else words.day(last)
    return Flag(
        FlagKind.LATE,
        f"It came in after the deadline of {moment}. Late bids are out of the comparison unless you"
        " gave everybody more time.",
    )


def _of_vendor(vendor: KnownVendor | None, asked: AskedForm) -> Iterable[Flag]:
    if vendor is None:
        return
    if vendor.is_eliminated:
        yield Flag(FlagKind.ELIMINATED, f"You took {vendor.name} out of the running before.")
    if vendor.bid_id is not None:
        same = asked.version in vendor.versions
        what = f" for version {asked.version}" if same and asked.version else ""
        yield Flag(
            FlagKind.AGAIN,
            f"{vendor.name} has sent a bid{what} already. This one takes its place: prices, dates"
            " and answers are replaced, and answers that changed lose their points.",
        )


def _vendors(session: Session, asked: AskedForm) -> tuple[KnownVendor, ...]:
    bids = {
        bid.vendor_id: bid
        for bid in session.exec(select(Bid).where(Bid.task_id == asked.task_id)).all()
    }
    versions: dict[int, list[int]] = {}
    query = select(Reply.bid_id, Reply.version).where(Reply.request == asked.number)
    for bid_id, version in session.exec(query):
        versions.setdefault(bid_id, []).append(version)
    cards = cards_on_file(session)
    rows = session.exec(
        select(Vendor.id, Vendor.name, Vendor.state).order_by(by_name(Vendor.name))
    ).all()
    return tuple(
        KnownVendor(
            vendor_id=vendor_id or 0,
            name=name,
            is_invited=vendor_id in bids,
            is_eliminated=state == VendorState.ELIMINATED,
            bid_id=_received(bids.get(vendor_id or 0)),
            versions=tuple(versions.get(_number(bids.get(vendor_id or 0)), ())),
            card=cards[vendor_id or 0],
        )
        for vendor_id, name, state in rows
    )


def _received(bid: Bid | None) -> int | None:
    return bid.id if bid is not None and bid.state == BidState.RECEIVED else None


def _number(bid: Bid | None) -> int:
    return (bid.id or 0) if bid is not None else 0


def _guess(
    session: Session, values: tuple[Understood, ...], vendors: tuple[KnownVendor, ...]
) -> int | None:
    """Return the vendor of that name, else the one who has that e-mail address."""
    wrote = {answer.name: answer.wrote for answer in values}
    same = _same_name(wrote.get(BidField.VENDOR_NAME, ""), vendors)
    email = wrote.get(BidField.CONTACT_EMAIL, "").strip().casefold()
    if same is not None or not email:
        return same
    for vendor_id, address in session.exec(select(Contact.vendor_id, Contact.email)):
        if address.casefold() == email:
            return vendor_id
    return None


def _same_name(name: str, vendors: tuple[KnownVendor, ...]) -> int | None:
    wanted = same_name(name)
    return next((vendor.vendor_id for vendor in vendors if same_name(vendor.name) == wanted), None)
