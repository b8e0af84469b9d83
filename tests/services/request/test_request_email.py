"""R35: the e-mail that a request goes out with, ready to be copied."""

from __future__ import annotations

from outsource_desk.records.vendor import VendorDraft
from outsource_desk.services.request.declines import note_decline
from outsource_desk.services.request.email import request_emails
from outsource_desk.services.vendors.vendors import add_vendor
from tests.requesting import BOOKS, BRIGHTLINE, HANSA, TODAY, WORDS, issue, release, send


def emails(store):
    return {email.vendor_id: email for email in request_emails(store, BOOKS, WORDS, TODAY)}


def test_before_the_release_there_is_none(sample_store):
    assert emails(sample_store) == {}


def test_greeting_ask_deadline_and_files(sample_store):
    """R35: a name where one is known, what is asked for, until when, what to attach."""
    release(sample_store)
    nameless = add_vendor(sample_store, VendorDraft(name="Kontorhaus Nord"))
    email = emails(sample_store)[BRIGHTLINE]
    assert email.address == "aoife@brightline.example"
    assert email.subject.startswith("Request for bids RFP-2026-")
    first, second, third, *_ = email.text.split("\n\n")
    assert first == "Dear Aoife Brennan,"
    assert second.startswith("We ask for a bid for “")
    assert "14 December 2026" in third
    assert "Berlin time" in third
    assert [name for name in email.files if name.endswith(".xlsx")]
    assert all(f"- {name}" in email.text for name in email.files)
    email = emails(sample_store)[nameless]
    assert (email.address, email.text.split("\n")[0]) == ("", "Dear Kontorhaus Nord,")


def test_who_has_the_request_gets_what_is_new(sample_store):
    """R36: the addendum alone; those who lack something come first, a no gets nothing."""
    release(sample_store)
    send(sample_store, BRIGHTLINE, HANSA)
    issue(sample_store, "Returns too.")
    note_decline(sample_store, BOOKS, HANSA)
    told = request_emails(sample_store, BOOKS, WORDS, TODAY)
    assert HANSA not in {email.vendor_id for email in told}
    assert told[0].vendor_id == BRIGHTLINE
    assert told[0].subject.startswith("Addendum 1 to RFP-2026-")
    (name,) = told[0].files
    assert name.endswith("addendum 1.pdf")
    assert len(told[1].files) > 1
