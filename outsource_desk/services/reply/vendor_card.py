"""What a form says about the vendor itself, on its way to the vendor's card (R38, R40).

What the card lacks is filled in. Where the form says something else, somebody has to choose.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import col, select

from outsource_desk.base.folding import same_name
from outsource_desk.domain.request.bid_fields import BidField
from outsource_desk.records.draft import UNSTORABLE, Draft, limit
from outsource_desk.records.vendor import Contact, ContactDraft, Vendor, VendorDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from outsource_desk.store.session import Session

VENDOR_FIELDS: Final = {
    "address": BidField.VENDOR_ADDRESS,
    "country": BidField.VENDOR_COUNTRY,
    "website": BidField.VENDOR_WEBSITE,
    "tax_id": BidField.VENDOR_TAX_NUMBER,
    "represented_by": BidField.SIGNER_NAME,
}
CONTACT_FIELDS: Final = {
    "name": BidField.CONTACT_NAME,
    "email": BidField.CONTACT_EMAIL,
    "phone": BidField.CONTACT_PHONE,
}
OF_CONTACT: Final = "contact_"  # begins the key of what is said about the person to talk to
PERSON: Final = "contact"  # the key of a person who is not on the card yet
PERSON_LABEL: Final = "Contact"
WEB: Final = re.compile(r"^(https?://)?(www\.)?")
STANDS_FOR: Final = "\N{REPLACEMENT CHARACTER}"  # for what no file can store


@dataclass(frozen=True, slots=True)
class KnownContact:
    """A person on the card."""

    id: int
    name: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class VendorOnFile:
    """What the card says that a form may say too; the main contact comes first."""

    fields: Mapping[str, str] = field(default_factory=dict)
    contacts: tuple[KnownContact, ...] = ()


@dataclass(frozen=True, slots=True)
class CardDifference:
    """The card and the form say something else."""

    key: str
    label: str
    on_card: str
    in_form: str

    @property
    def kept(self) -> str:
        """What a script says that keeps the card as it is."""
        return (
            f"{self.label}: the card says “{_in_line(self.on_card)}” and was kept; the form says"
            f" “{_in_line(self.in_form)}”."
        )


@dataclass(frozen=True, slots=True)
class CardNews:
    """What a form adds to a card, and where the two differ.

    contact_id: the person on the card whom the form names; None for somebody new.
    """

    fills: Mapping[str, str]
    contact_fills: Mapping[str, str]
    contact_id: int | None
    differences: tuple[CardDifference, ...]

    @property
    def filled(self) -> tuple[str, ...]:
        """The names of what is filled in."""
        of_contact = PERSON_LABEL if self.contact_id is None else ""
        labels = [_label(VendorDraft, name) for name in self.fills]
        labels += [of_contact or _label(ContactDraft, name) for name in self.contact_fills]
        return tuple(dict.fromkeys(labels))


def storable(text: str) -> str:
    """Return a stranger's text as the file can hold it."""
    return UNSTORABLE.sub(STANDS_FOR, text)


def card_news(card: VendorOnFile, say: Callable[[str], str]) -> CardNews:
    """Return what a form means for a card. say: the words in a field, "" for nothing."""
    said = _said(VendorDraft, VENDOR_FIELDS, say)
    fills = {name: text for name, text in said.items() if not card.fields.get(name)}
    differences = list(_differences(VendorDraft, card.fields, said))
    person = _person(said, say)
    known = _meant(card.contacts, person)
    contact_fills: Mapping[str, str] = {}
    if known is not None:
        have = {name: getattr(known, name) for name in CONTACT_FIELDS}
        contact_fills = {name: text for name, text in person.items() if not have[name]}
        differences += _differences(ContactDraft, have, person, OF_CONTACT)
    elif person and not card.contacts:
        contact_fills = person
    elif person:
        on_card = _together(getattr(card.contacts[0], name) for name in CONTACT_FIELDS)
        differences.append(
            CardDifference(PERSON, PERSON_LABEL, on_card, _together(person.values()))
        )
    return CardNews(fills, contact_fills, known.id if known else None, tuple(differences))


def put_on_card(
    session: Session, vendor_id: int, say: Callable[[str], str], taken: Collection[str] = ()
) -> None:
    """Fill in what the card lacks. taken: the keys of differences in which the form is right."""
    vendor = session.need(Vendor, vendor_id)
    card = cards_on_file(session)[vendor_id]
    news = card_news(card, say)
    said = _said(VendorDraft, VENDOR_FIELDS, say)
    person = _person(said, say)
    vendor.sqlmodel_update({**news.fills, **{name: said[name] for name in said if name in taken}})
    session.add(vendor)
    if news.contact_id is not None:
        contact = session.need(Contact, news.contact_id)
        chosen = {name: person[name] for name in person if f"{OF_CONTACT}{name}" in taken}
        contact.sqlmodel_update({**news.contact_fills, **chosen})
        session.add(contact)
    elif person and (PERSON in taken or not card.contacts):
        places = select(col(Contact.position)).where(Contact.vendor_id == vendor_id)
        first = min(session.exec(places), default=1) - 1
        draft = ContactDraft.model_validate(person)
        session.add(Contact(vendor_id=vendor_id, position=first, **draft.model_dump()))


def cards_on_file(session: Session) -> dict[int, VendorOnFile]:
    """Return what every card says, by the number of the vendor."""
    people: dict[int, list[KnownContact]] = {}
    columns: tuple[Any, ...] = (
        Contact.vendor_id,
        Contact.id,
        Contact.name,
        Contact.email,
        Contact.phone,
    )
    query = select(*columns).order_by(col(Contact.position), col(Contact.id))
    for vendor_id, *person in session.exec(query).all():
        people.setdefault(vendor_id, []).append(KnownContact(*person))
    of_vendor: tuple[Any, ...] = (Vendor.id, *(getattr(Vendor, name) for name in VENDOR_FIELDS))
    return {
        vendor_id: VendorOnFile(
            dict(zip(VENDOR_FIELDS, texts, strict=True)), tuple(people.get(vendor_id, ()))
        )
        for vendor_id, *texts in session.exec(select(*of_vendor)).all()
    }


def _said(
    draft: type[Draft], fields: Mapping[str, BidField], say: Callable[[str], str]
) -> dict[str, str]:
    """Return what the form says, as far as it fits; all of it stays in the answers."""
    texts = {}
    for name, asked in fields.items():
        longest = limit(draft.model_fields[name], "max_length")
        text = unicodedata.normalize("NFC", storable(say(asked))).strip()[:longest].rstrip()
        if text:
            texts[name] = text
    return texts


def _person(said: Mapping[str, str], say: Callable[[str], str]) -> dict[str, str]:
    """Return whom to talk to; who signs, where an address or a number has no name."""
    person = _said(ContactDraft, CONTACT_FIELDS, say)
    if not person:
        return {}
    return {"name": said.get("represented_by") or person.get("email", PERSON_LABEL)} | person


def _meant(contacts: Sequence[KnownContact], person: Mapping[str, str]) -> KnownContact | None:
    """Return the person on the card of that address, else of that name."""
    if not person:
        return None
    email = person.get("email", "").casefold()
    of_address = [one for one in contacts if email and one.email.casefold() == email]
    named = [one for one in contacts if same_name(one.name) == same_name(person["name"])]
    return next(iter(of_address + named), None)


def _differences(
    draft: type[Draft], have: Mapping[str, str], said: Mapping[str, str], prefix: str = ""
) -> Iterable[CardDifference]:
    for name, text in said.items():
        on_card = have.get(name, "")
        if on_card and _bare(name, on_card) != _bare(name, text):
            yield CardDifference(f"{prefix}{name}", _label(draft, name), on_card, text)


def _bare(name: str, text: str) -> str:
    """Return what tells two answers apart: commas, blanks and capitals do not."""
    plain = same_name(text)
    if name == "email":
        return plain
    if name == "website":
        plain = WEB.sub("", plain)
    return "".join(letter for letter in plain if letter.isalnum())


def _label(draft: type[Draft], name: str) -> str:
    return str(draft.model_fields[name].title)


def _together(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def _in_line(text: str) -> str:
    return " ".join(text.split())
