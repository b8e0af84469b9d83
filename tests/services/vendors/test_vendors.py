"""Vendors: the list, the card, contacts, and what may not be deleted."""

from __future__ import annotations

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Relationship, VendorState
from outsource_desk.records.draft import FieldError
from outsource_desk.records.vendor import Contact, ContactDraft, Vendor, VendorDraft
from outsource_desk.services import items
from outsource_desk.services.vendors import vendors
from outsource_desk.services.vendors.card import vendor_card

CARD = {"country": "Ireland", "timezone": "Europe/Dublin", "source": "chamber"}


def row_of(store, name):
    return next(row for row in vendors.vendor_list(store) if row.name == name)


def test_the_list_counts_bids_and_contracts(sample_store):
    """R40: by name; received bids and contracts are counted, the main contact is named."""
    rows = vendors.vendor_list(sample_store)
    assert [row.name.casefold() for row in rows] == sorted(row.name.casefold() for row in rows)
    kodex = row_of(sample_store, "Kodex Łódź sp. z o.o.")
    assert (kodex.bids, kodex.contracts, kodex.contact) == (2, 1, "Zofia Wiśniewska")


def test_the_card_holds_what_hangs_on_a_vendor(sample_store, clock):
    """R40, R41, R54: contacts, where you heard of them, clock, bids that lead to their task."""
    row = row_of(sample_store, "Brightline Payroll")
    card = vendor_card(sample_store, row.id, clock.now())
    assert [one.name for one in card.contacts] == ["Aoife Brennan", "Seán Ó Briain"]
    assert (card.draft.source.value, card.draft.source_note) == ("referral", "Our tax adviser")
    assert card.clocks.ahead_minutes == -60
    assert [(bid.task, bid.won) for bid in card.bids] == [("Payroll processing", False)]


def test_without_a_time_zone_nothing_is_compared(empty_store, clock):
    """R54: an owner without a time zone, or a vendor without one, has no two clocks."""
    made = vendors.add_vendor(empty_store, VendorDraft(name="Acme", **CARD))
    assert vendor_card(empty_store, made, clock.now()).clocks is None


@pytest.mark.parametrize("closeness", [Relationship.FRIEND, Relationship.RELATIVE])
def test_friends_and_relatives_carry_a_warning(empty_store, clock, closeness):
    """R51: the same papers as with a stranger, and a second pair of eyes."""
    made = vendors.add_vendor(empty_store, VendorDraft(name="Acme", relationship=closeness))
    (warning,) = vendor_card(empty_store, made, clock.now()).warnings
    assert "same papers" in warning
    assert "somebody else" in warning


def test_ruling_out_needs_a_reason(empty_store, clock):
    """R58: the reason is asked for at its field, and shown on the card."""
    made = vendors.add_vendor(empty_store, VendorDraft(name="Acme"))
    out = VendorDraft(name="Acme", state=VendorState.ELIMINATED)
    with pytest.raises(FieldError) as refused:
        vendors.change_vendor(empty_store, made, out)
    assert refused.value.field == "state_reason"
    vendors.change_vendor(empty_store, made, out.model_copy(update={"state_reason": "Too slow."}))
    assert vendor_card(empty_store, made, clock.now()).warnings == ("Ruled out. Too slow.",)


def test_a_vendor_comes_with_a_first_contact_in_one_step(empty_store, clock):
    """R40: one undo takes both away, one redo brings both back."""
    made = vendors.add_vendor(empty_store, VendorDraft(name="Acme"), ContactDraft(name="Ann"))
    assert vendor_card(empty_store, made, clock.now()).contacts[0].name == "Ann"
    empty_store.undo()
    assert vendors.vendor_list(empty_store) == ()
    empty_store.redo()
    assert row_of(empty_store, "Acme").contact == "Ann"


def test_names_and_time_zones_are_checked(empty_store):
    """R40, R54: a name that is taken and a zone that is none are refused at their fields."""
    made = vendors.add_vendor(empty_store, VendorDraft(name="Acme"))
    other = vendors.add_vendor(empty_store, VendorDraft(name="Bolt"))
    for vendor, draft, field in (
        (other, VendorDraft(name="Acme"), "name"),
        (other, VendorDraft(name="Bolt", timezone="Dublin"), "timezone"),
    ):
        with pytest.raises(FieldError) as refused:
            vendors.change_vendor(empty_store, vendor, draft)
        assert refused.value.field == field
    vendors.change_vendor(empty_store, made, VendorDraft(name="Acme", **CARD))
    assert vendors.known_countries(empty_store) == ("Ireland",)


def test_a_vendor_with_a_bid_is_kept(sample_store):
    """R40: the sentence says why, and what to do instead; nothing changes."""
    row = row_of(sample_store, "PayAsia Ltd")
    with pytest.raises(UserError, match=r"a bid names it.*“Ruled out”"):
        vendors.remove_vendor(sample_store, row.id)
    contracted = row_of(sample_store, "Pixelhof GmbH")
    with pytest.raises(UserError, match="a contract names it"):
        vendors.remove_vendor(sample_store, contracted.id)
    assert row_of(sample_store, "PayAsia Ltd") == row


def test_deleting_is_undone_with_the_contacts(empty_store, clock):
    """R40: a free vendor goes at once; undo brings the same one back."""
    made = vendors.add_vendor(empty_store, VendorDraft(name="Acme"), ContactDraft(name="Ann"))
    assert vendors.remove_vendor(empty_store, made) == "Acme"
    with pytest.raises(UserError, match="Undo brings it back"):
        vendor_card(empty_store, made, clock.now())
    empty_store.undo()
    assert vendor_card(empty_store, made, clock.now()).contacts[0].name == "Ann"


def test_contacts_are_added_changed_ordered_and_removed(empty_store, clock):
    """R40: both points of contact; the first is the main one."""
    made = vendors.add_vendor(empty_store, VendorDraft(name="Acme"), ContactDraft(name="Ann"))
    ben = items.add(empty_store, Contact, made, ContactDraft(name="Ben"))
    items.change(empty_store, Contact, ben, ContactDraft(name="Ben", phone="+1"))
    vendors.make_main_contact(empty_store, ben)
    card = vendor_card(empty_store, made, clock.now())
    assert [(one.name, one.phone) for one in card.contacts] == [("Ben", "+1"), ("Ann", "")]
    assert row_of(empty_store, "Acme").contact == "Ben"
    assert items.remove(empty_store, Contact, ben) == "Ben"
    assert row_of(empty_store, "Acme").contact == "Ann"
    with pytest.raises(UserError, match="no longer in the file"):
        items.change(empty_store, Contact, ben, ContactDraft(name="Ben"))


def test_hostile_words_are_stored_as_typed(empty_store, clock):
    """R40: markup, right-to-left and emoji stay what they are."""
    name = "<b>Ltd</b> & “co” שלום 🙂"
    made = vendors.add_vendor(empty_store, VendorDraft(name=name, notes="<script>"))
    card = vendor_card(empty_store, made, clock.now())
    assert (card.draft.name, card.draft.notes) == (name, "<script>")


def test_one_name_is_one_vendor_however_it_is_spelled(empty_store):
    """R40: accents apart (macOS), capitals, wide letters and a final point make no new vendor."""
    made = vendors.add_vendor(empty_store, VendorDraft(name="Mu\u0308ller GmbH"))
    assert vendors.vendor_draft(empty_store, made).name == "Müller GmbH"
    other = vendors.add_vendor(empty_store, VendorDraft(name="Muller GmbH"))
    for name in ("müller  gmbh.", "Mu\u0308ller GmbH", "ＭÜＬＬＥＲ GmbH"):
        with pytest.raises(FieldError, match="already a vendor of this name: “Müller GmbH”"):
            vendors.add_vendor(empty_store, VendorDraft(name=name))
        with pytest.raises(FieldError, match="already a vendor"):
            vendors.change_vendor(empty_store, other, VendorDraft(name=name))
    vendors.change_vendor(empty_store, made, VendorDraft(name="MÜLLER GmbH"))


def test_vendors_of_one_name_from_older_files_can_be_changed(empty_store):
    """R40: two that are in a file already are not locked out of their own cards."""
    with empty_store.change("Older") as session:
        first, second = (session.keep(Vendor(name=name)) for name in ("Müller", "Mu\u0308ller"))
    for vendor_id in (first, second):
        draft = vendors.vendor_draft(empty_store, vendor_id)
        draft.country = "Austria"
        vendors.change_vendor(empty_store, vendor_id, draft)
