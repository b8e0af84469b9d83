"""R38, R40: what a form says about its vendor is on the card, and nobody types it again."""

from __future__ import annotations

from datetime import date

import pytest

from outsource_desk.records.bid import AwardDraft, BidDraft
from outsource_desk.records.vendor import Contact, ContactDraft, VendorDraft
from outsource_desk.services import items
from outsource_desk.services.compare import awards
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.contract.start import start_contract
from outsource_desk.services.reply.intake import Confirmed, add_bid_from_file
from outsource_desk.services.reply.vendor_card import KnownContact, VendorOnFile, card_news
from outsource_desk.services.vendors import vendors
from outsource_desk.services.vendors.card import vendor_card
from tests.returned import ANSWERS, NOW, released, returned, shown

NAME = ANSWERS["vendor_name"]
PRICE = BidDraft(
    price_minor=120_000,
    currency="EUR",
    received_on=date(2026, 11, 2),
    valid_until=date(2027, 1, 31),
)
ADDRESS = "ul. Piotrkowska 5\n90-001 Łódź"
ZOFIA = {
    "contact_name": "Zofia Wójcik",
    "contact_email": "zofia@lodz.example",
    "contact_phone": "+48 42 555",
}


@pytest.fixture
def noted(sample_store):
    """A vendor of whom the owner knows the name only."""
    return vendors.add_vendor(sample_store, VendorDraft(name=NAME))


def bid_of(store, task_id, vendor, values=None, taken=()):
    seen, file = shown(store, task_id, returned(store, released(store, task_id), values))
    confirmed = Confirmed(vendor, PRICE, seen.understood, taken=taken)
    return add_bid_from_file(store, seen, confirmed, file, NOW)


def people(store, vendor_id):
    card = vendor_card(store, vendor_id, NOW)
    return [(contact.name, contact.email, contact.phone) for contact in card.contacts]


def test_a_vendor_with_a_name_only_gets_a_card_and_the_contract_has_it(
    sample_store, task_id, noted, today
):
    """R38, R75: address, contact, e-mail and signer come from the form, in one step of undo."""
    bid_id = bid_of(sample_store, task_id, noted)
    draft = vendors.vendor_draft(sample_store, noted)
    assert (draft.address, draft.country) == (ADDRESS, "Poland")
    assert draft.represented_by == ANSWERS["signer_name"]
    person = (ANSWERS["contact_name"], ANSWERS["contact_email"], ANSWERS["contact_phone"])
    assert people(sample_store, noted) == [person]
    choice = AwardDraft(reason="Best", price_reason="Cheap and good")
    awards.choose(sample_store, bid_id, choice, today, knowingly=True)
    facts = read_facts(sample_store, start_contract(sample_store, task_id, today))
    assert facts.provider.address == ADDRESS
    assert facts.stored["parties", "provider_contact"] == ANSWERS["contact_name"]
    assert facts.stored["parties", "provider_reach"] == ANSWERS["contact_email"]
    assert facts.stored["signatures", "provider_signer"] == ANSWERS["signer_name"]


def test_the_card_goes_back_with_the_bid(sample_store, task_id, noted):
    """R38, R6: one step brought both."""
    bid_of(sample_store, task_id, noted)
    sample_store.undo()
    assert vendors.vendor_draft(sample_store, noted) == VendorDraft(name=NAME)
    assert people(sample_store, noted) == []


def test_what_the_card_says_stays_unless_the_form_is_taken(sample_store, task_id, noted):
    """R38: a difference is the owner's to settle, each by itself."""
    card = VendorDraft(name=NAME, address="Old street 1", country="Ireland", website="x.example")
    vendors.change_vendor(sample_store, noted, card)
    contact = ContactDraft(name="Zofia Wojcik", email=ANSWERS["contact_email"].upper())
    items.add(sample_store, Contact, noted, contact)
    bid_of(sample_store, task_id, noted, taken={"address", "contact_name"})
    draft = vendors.vendor_draft(sample_store, noted)
    assert (draft.address, draft.country, draft.website) == (ADDRESS, "Ireland", "x.example")
    email, phone = contact.email, ANSWERS["contact_phone"]
    assert people(sample_store, noted) == [("Zofia Wójcik", email, phone)]


@pytest.mark.parametrize("taken", [(), ("contact",)])
def test_somebody_else_comes_first_when_the_owner_says_so(sample_store, task_id, noted, taken):
    """R38, R40: nobody is taken off the card; the main contact is the one in the contract."""
    items.add(sample_store, Contact, noted, ContactDraft(name="Anna Nowak"))
    bid_of(sample_store, task_id, noted, taken=taken)
    names = [name for name, *_ in people(sample_store, noted)]
    assert names == (["Zofia Wójcik", "Anna Nowak"] if taken else ["Anna Nowak"])


def news(fields, contacts=(), **said):
    return card_news(VendorOnFile(fields, contacts), lambda name: said.get(name, ""))


def test_spelling_is_no_difference():
    """R38: blanks, commas, capitals, a scheme or marks of a number say the same."""
    told = news(
        {"address": "Hafenstr. 1, 20457 Hamburg", "website": "x.de", "tax_id": "DE 81 2"},
        (KnownContact(1, "Zofia Wo\u0301jcik", "Zofia@Lodz.example", "+48-42 555"),),
        vendor_address="Hafenstr. 1\n20457 HAMBURG",
        vendor_website="https://www.x.de/",
        vendor_tax_number="DE812",
        **ZOFIA,
    )
    assert (told.differences, told.filled) == ((), ())


def test_a_number_without_a_name_belongs_to_who_signs():
    """R38: an e-mail address is not dropped because nobody wrote a name beside it."""
    told = news({}, signer_name="Ana", contact_email="ana@x.example")
    assert told.contact_fills == {"name": "Ana", "email": "ana@x.example"}
    assert told.filled == ("Who signs", "Contact")
    assert news({}, contact_phone="555").contact_fills == {"name": "Contact", "phone": "555"}


def test_differences_say_both():
    """R38: the old and the new value, so that somebody can choose; a script says what it kept."""
    anna = KnownContact(1, "Anna", "anna@x.example", "")
    told = news({"country": "Ireland"}, (anna,), vendor_country="Poland", **ZOFIA)
    both = [(one.key, one.label, one.on_card, one.in_form) for one in told.differences]
    zofia = "Zofia Wójcik, zofia@lodz.example, +48 42 555"
    assert both == [
        ("country", "Country", "Ireland", "Poland"),
        ("contact", "Contact", "Anna, anna@x.example", zofia),
    ]
    kept = "Country: the card says “Ireland” and was kept; the form says “Poland”."
    assert told.differences[0].kept == kept
