"""The questions of every bid form, in the order a vendor meets them (R33, R38)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.kinds import PriceBasis
from outsource_desk.domain.request.bid_fields import (
    NO,
    PARTLY,
    YES,
    BidField,
    criterion_field,
    must_field,
    must_proof_field,
)
from outsource_desk.domain.request.bid_form import (
    AnswerKind,
    BidForm,
    FormQuestion,
    PricedItem,
    Section,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

DAY_HINT: Final = "year-month-day, such as 2027-01-31"
TAX_CHOICES: Final = ("Excluded", "Included", "None")
PRICE_TITLE: Final = "Price"  # the lines of prices stand behind this section
COMPARED: Final = {
    PriceBasis.TOTAL: "We compare the price of the whole work, before tax.",
    PriceBasis.MONTH: "We compare the price of a month, before tax; what is paid once counts"
    " with a twelfth.",
    PriceBasis.YEAR: "We compare a year: what is paid once and twelve months, before tax.",
}
REST_TITLE: Final = "Anything else that costs money"
REST_ASKED: Final = "travel, licences, set-up – say below what it is"
# What every form asks, by the word with which owners name a criterion about it.
ASKED_ANYWAY: Final[Mapping[str, tuple[BidField, ...]]] = {
    "sample": (BidField.SAMPLES,),
    "reference": (
        BidField.CURRENT_CLIENT,
        BidField.CURRENT_CLIENT_CONTACT,
        BidField.FORMER_CLIENT,
        BidField.FORMER_CLIENT_CONTACT,
    ),
}
SAMPLES_HINT: Final = "Work like this: what, for whom, where we can see it."
REFERENCES_LEAD: Final = (
    "One client you work for today and one you worked for before. We may call them."
)
SIGNED_LABEL: Final = (
    "This offer is complete, holds until the day named above, and I may sign it for the company."
)


@dataclass(frozen=True, slots=True)
class AskedCriterion:
    """A criterion or a must-have of this request."""

    id: int
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What differs from request to request."""

    request: str
    version: int
    title: str
    lines: tuple[tuple[str, str], ...]  # what gets a price, and how much of it is asked for
    currencies: tuple[str, ...]
    criteria: tuple[AskedCriterion, ...] = ()
    must_haves: tuple[AskedCriterion, ...] = ()
    with_data: bool = False
    basis: PriceBasis = PriceBasis.TOTAL


def asked_anyway(name: str) -> tuple[BidField, ...]:
    """Return the questions of every form that answer a criterion of that name; none asks twice."""
    folded = name.casefold()
    return next((fields for word, fields in ASKED_ANYWAY.items() if word in folded), ())


def form_of(wanted: Wanted) -> BidForm:
    """Return the form: the same wishes give the same form."""
    named = [*wanted.lines, (REST_TITLE, REST_ASKED)]
    return BidForm(
        request=wanted.request,
        version=wanted.version,
        title=wanted.title,
        sections=tuple(section for section in _sections(wanted) if section.questions),
        lines=tuple(
            PricedItem(number, title, asked) for number, (title, asked) in enumerate(named, 1)
        ),
    )


def _sections(wanted: Wanted) -> Iterator[Section]:
    yield Section("Your company", "", tuple(_company()))
    yield Section(
        PRICE_TITLE,
        "Name every price. Leave empty what does not apply; write 0 for what is free.",
        tuple(_price(wanted.currencies)),
    )
    yield Section("Price in total", COMPARED[wanted.basis], tuple(_totals(wanted.basis)))
    yield Section("Time", "", tuple(_time()))
    yield Section("How you will do it", "", tuple(_approach(wanted)))
    yield Section(
        "What we compare",
        "Answer in a few sentences. A number, a name or an example helps more than a promise.",
        tuple(
            FormQuestion(
                criterion_field(criterion.id), criterion.name, AnswerKind.LONG, criterion.meaning
            )
            for criterion in wanted.criteria
            if not asked_anyway(criterion.name)
        ),
    )
    yield Section(
        "What every bid must meet",
        "Say what you meet today, and what proves it, such as a certificate and its last day.",
        tuple(_must_haves(wanted.must_haves)),
    )
    yield Section(
        "References",
        _with_meaning(REFERENCES_LEAD, wanted, BidField.CURRENT_CLIENT),
        tuple(_references()),
    )
    yield Section("To be told openly", "", tuple(_openly(with_data=wanted.with_data)))
    yield Section("Signature", "", tuple(_signature()))


def _company() -> Iterable[FormQuestion]:
    line, field = AnswerKind.LINE, BidField
    yield FormQuestion(field.VENDOR_NAME, "Company name", line, needed=True)
    yield FormQuestion(field.CONTACT_NAME, "Contact person", line, needed=True)
    yield FormQuestion(field.VENDOR_ADDRESS, "Address", line)
    yield FormQuestion(field.VENDOR_COUNTRY, "Country", line)
    yield FormQuestion(field.CONTACT_EMAIL, "E-mail", line, needed=True)
    yield FormQuestion(field.CONTACT_PHONE, "Telephone", line)
    yield FormQuestion(field.VENDOR_WEBSITE, "Website", line)
    yield FormQuestion(field.VENDOR_TAX_NUMBER, "Tax or register number", line)


def _price(currencies: tuple[str, ...]) -> Iterable[FormQuestion]:
    choice = AnswerKind.CHOICE
    yield FormQuestion(BidField.CURRENCY, "Currency", choice, options=currencies, needed=True)
    yield FormQuestion(BidField.TAX, "Tax on sales", choice, options=TAX_CHOICES)


def _totals(basis: PriceBasis) -> Iterable[FormQuestion]:
    money = AnswerKind.MONEY
    once, month = basis == PriceBasis.TOTAL, basis == PriceBasis.MONTH
    yield FormQuestion(BidField.TOTAL_ONCE, "Paid once, in total", money, needed=once)
    yield FormQuestion(BidField.TOTAL_MONTH, "Paid every month, in total", money, needed=month)
    yield FormQuestion(
        BidField.VALID_UNTIL, "Offer holds until", AnswerKind.DAY, DAY_HINT, needed=True
    )
    yield FormQuestion(
        BidField.PRICE_NOTES,
        "Notes on prices",
        AnswerKind.LONG,
        "What is not included, what may change, what “anything else” is.",
    )


def _time() -> Iterable[FormQuestion]:
    yield FormQuestion(BidField.START_ON, "Earliest start", AnswerKind.DAY, DAY_HINT, needed=True)
    yield FormQuestion(BidField.DURATION, "How long it takes", AnswerKind.LINE, "such as 6 weeks")


def _with_meaning(told: str, wanted: Wanted, field: BidField) -> str:
    """Add what the owner says of the criterion that `field` answers."""
    meant = [each.meaning for each in wanted.criteria if field in asked_anyway(each.name)]
    return " ".join(dict.fromkeys(text for text in (told, *meant) if text))


def _approach(wanted: Wanted) -> Iterable[FormQuestion]:
    long = AnswerKind.LONG
    yield FormQuestion(
        BidField.APPROACH, "Approach", long, "What you do first, and what you need from us."
    )
    yield FormQuestion(
        BidField.TEAM, "Team", long, "Who will do the work, and what they have done."
    )
    hint = _with_meaning(SAMPLES_HINT, wanted, BidField.SAMPLES)
    yield FormQuestion(BidField.SAMPLES, "Samples", long, hint)


def _must_haves(must_haves: tuple[AskedCriterion, ...]) -> Iterable[FormQuestion]:
    for must in must_haves:
        yield FormQuestion(
            must_field(must.id), must.name, AnswerKind.CHOICE, must.meaning, (YES, PARTLY, NO)
        )
        yield FormQuestion(must_proof_field(must.id), f"{must.name}: proof", AnswerKind.LINE)


def _references() -> Iterable[FormQuestion]:
    line, field = AnswerKind.LINE, BidField
    yield FormQuestion(field.CURRENT_CLIENT, "Client today, and what you do", line)
    yield FormQuestion(field.CURRENT_CLIENT_CONTACT, "Whom we may ask, and how", line)
    yield FormQuestion(field.FORMER_CLIENT, "Former client, and what you did", line)
    yield FormQuestion(field.FORMER_CLIENT_CONTACT, "Whom we may ask, and how", line)


def _openly(*, with_data: bool) -> Iterable[FormQuestion]:
    long = AnswerKind.LONG
    if with_data:
        yield FormQuestion(
            BidField.DATA_PLACE,
            "Where our data would be",
            AnswerKind.LINE,
            "Every country in which it is stored or seen.",
        )
    yield FormQuestion(
        BidField.SUBCONTRACTORS, "Subcontractors", long, "Who else does part of it; “none” is fine."
    )
    yield FormQuestion(
        BidField.CONFLICTS,
        "Conflicts of interest",
        long,
        "Ties to our people, or to businesses we compete with; “none” is fine.",
    )
    yield FormQuestion(
        BidField.EXCEPTIONS, "Exceptions", long, "What in our request you would change, and why."
    )


def _signature() -> Iterable[FormQuestion]:
    yield FormQuestion(BidField.SIGNER_NAME, "Name", AnswerKind.LINE, needed=True)
    yield FormQuestion(BidField.SIGNER_ROLE, "Position", AnswerKind.LINE)
    yield FormQuestion(BidField.SIGNED_ON, "Day", AnswerKind.DAY, DAY_HINT, needed=True)
    yield FormQuestion(BidField.SIGNED, SIGNED_LABEL, AnswerKind.TICK, needed=True)
