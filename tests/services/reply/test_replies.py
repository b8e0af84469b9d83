"""R38: what a returned form would become, and what the owner is told before it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import PriceTax
from outsource_desk.domain.reply.flags import FlagKind
from outsource_desk.domain.reply.form_identity import FormIdentity
from outsource_desk.domain.reply.raw_reply import PrintedMark, ReplyKind, ReplyProblem
from outsource_desk.domain.request.sending import SendWay
from outsource_desk.records.request import SendingDraft
from outsource_desk.services.reply.replies import month_names, preview
from outsource_desk.services.reply.unasked import why_asking, without_asking
from outsource_desk.services.request.log import log_sending
from outsource_desk.services.vendors.vendors import vendor_list
from tests.returned import NOW, NUMBER, released, returned

TODAY = NOW.date()
SENT = SendingDraft(sent_on=TODAY, way=SendWay.EMAIL)


def look(store, raw, task_id=None, now=NOW):
    return preview(store, raw, "bid.pdf", now, task_id)


def kinds(store, raw, words, task_id=None, **chosen):
    found = look(store, raw, task_id, chosen.get("now", NOW))
    flags = found.all_flags(chosen.get("vendor"), chosen.get("day", TODAY), words)
    return {flag.kind for flag in flags}


def test_the_seal_names_the_request_and_values_stand_beside_the_words(sample_store, task_id, words):
    """R38: the task is found by itself; comma or point, days and money are understood."""
    found = look(sample_store, returned(sample_store, released(sample_store, task_id)))
    assert (found.asked.task_id, found.asked.number, found.asked.version) == (task_id, NUMBER, 1)
    values = {one.name: one for one in found.values}
    assert values["total_once"].wrote == "1.200,00"
    assert values["total_once"].value == Decimal(1200)
    assert values["valid_until"].value == date(2027, 1, 31)
    assert values["line_1_once"].value == Decimal(1200)  # the comma elsewhere tells
    assert found.doubtful == ()
    assert found.vendor_name == "Łódź Payroll Sp. z o.o."
    assert found.all_flags(None, TODAY, words) == ()


def test_a_form_of_another_version_is_read_with_the_questions_of_then(sample_store, task_id, words):
    """R38, R35: the lines of version 1 count, whatever the request asks today."""
    form = released(sample_store, task_id)
    released(sample_store, task_id, version=2)
    found = look(sample_store, returned(sample_store, form))
    assert found.asked.version == 1
    assert found.asked.form == form
    assert kinds(sample_store, returned(sample_store, form), words) == {FlagKind.OLDER}


def test_warnings(sample_store, task_id, words):
    """R38: altered, foreign, unsigned, printed and incomplete forms are told."""
    form = released(sample_store, task_id)
    whole = returned(sample_store, form)
    other_key = FormIdentity.of(form.request, 1, form.names()).mark(b"of another file")
    cases = {
        FlagKind.ALTERED: replace(whole, mark=other_key, printed=PrintedMark(NUMBER, 1)),
        FlagKind.FOREIGN: replace(whole, mark=""),
        FlagKind.UNSIGNED: returned(sample_store, form, {"signed": ""}),
        FlagKind.MISSING: returned(sample_store, form, {"start_on": ""}),
        FlagKind.SUMS: returned(sample_store, form, {"line_1_quantity": "4"}),
        FlagKind.FILE: replace(whole, problems=(ReplyProblem.SCRIPT,)),
    }
    for kind, raw in cases.items():
        assert kind in kinds(sample_store, raw, words, task_id), kind
    fewer = replace(whole, names=form.names()[:-1])
    assert kinds(sample_store, fewer, words) == {FlagKind.ALTERED}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"line_1_once": ""}, "“Pay slips”: 3 times 400 is 1,200, but the vendor wrote no amount."),
        (
            {"line_1_once": "", "line_1_rate": ""},
            "“Pay slips”: the line is filled in, but no amount is named.",
        ),
        ({"line_1_quantity": "", "line_1_rate": ""}, None),
    ],
)
def test_a_partial_line_of_prices_is_told(sample_store, task_id, words, line, sentence):
    """R38: quantity and price of one without an amount are no offer; an amount alone is one."""
    raw = returned(sample_store, released(sample_store, task_id), line)
    flags = look(sample_store, raw).all_flags(None, TODAY, words)
    assert [flag.sentence for flag in flags] == ([sentence] if sentence else [])


def test_what_is_paid_once_and_the_tax_are_taken_from_the_form(sample_store, task_id, words):
    """R38, R65: both have a field of the bid; a script leaves out a price of unknown tax."""
    form = released(sample_store, task_id)
    told = {"total_month": "100,00", "tax": "Excluded"}
    draft = without_asking(look(sample_store, returned(sample_store, form, told)), words).draft
    assert (draft.price_minor, draft.once_minor, draft.tax) == (
        120_000,  # this request asks for the price of a year
        120_000,
        PriceTax.EXCLUDED,
    )
    none = look(sample_store, returned(sample_store, form, told | {"tax": "None"}))
    assert without_asking(none, words).draft.tax is PriceTax.NONE
    held = look(sample_store, returned(sample_store, form, told | {"tax": "Included"}))
    assert why_asking(held, words) == ("The prices hold tax, so somebody has to enter its rate.",)


def test_numbers_of_a_spreadsheet_are_no_words(sample_store, task_id):
    """R38: 1.234 of a cell is one and a bit, and says nothing of how the vendor writes."""
    told = {"line_1_rate": "1.234", "line_1_once": "99.5", "total_once": "1,200"}
    raw = returned(sample_store, released(sample_store, task_id), told)
    read = look(sample_store, replace(raw, numbers=frozenset({"line_1_rate", "line_1_once"})))
    values = {answer.name: answer for answer in read.values}
    assert (values["line_1_rate"].value, values["line_1_rate"].is_sure) == (Decimal("1.234"), True)
    assert values["total_once"].other == Decimal("1.2")  # a comma still means either


def test_late_is_told_by_the_minute_and_by_the_day_it_came(sample_store, task_id, words):
    """R38, R37: the deadline has an hour; a day before it is in time, whenever it is added."""
    deadline = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    raw = returned(sample_store, released(sample_store, task_id, deadline=deadline))
    assert kinds(sample_store, raw, words) == {FlagKind.LATE}
    assert kinds(sample_store, raw, words, day=date(2026, 11, 23)) == set()
    early = datetime(2026, 11, 24, 9, 29, tzinfo=UTC)
    assert kinds(sample_store, raw, words, now=early) == set()


def test_a_printed_copy_is_doubtful_in_every_value(sample_store, task_id, words):
    """R38: what was recovered from a copy without fields is shown, never taken as it is."""
    form = released(sample_store, task_id)
    filled = returned(sample_store, form)
    flat = replace(
        filled,
        kind=ReplyKind.FLAT,
        mark="",
        values={},
        names=(),
        recovered=filled.values,
        printed=PrintedMark(NUMBER, 1),
    )
    found = look(sample_store, flat)
    assert found.asked.task_id == task_id
    assert all("compare" in one.doubt for one in found.values)
    assert FlagKind.FLAT in {flag.kind for flag in found.flags}
    assert any(flag.to_confirm for flag in found.flags)


def test_what_belongs_to_nothing_is_refused_with_a_sentence(sample_store, task_id):
    """R38: no request named, another file's request, or no answer at all."""
    form = released(sample_store, task_id)
    nameless = returned(sample_store, form, mark="")
    with pytest.raises(UserError, match="which of your requests"):
        look(sample_store, nameless)
    elsewhere = returned(sample_store, form, mark="", printed=PrintedMark("RFP-2020-099", 3))
    with pytest.raises(UserError, match="RFP-2020-099"):
        look(sample_store, elsewhere)
    with pytest.raises(UserError, match="no answer"):
        look(sample_store, replace(returned(sample_store, form), values={}))


def test_the_vendor_is_found_by_name_or_address(sample_store, task_id, words):
    """R38: a vendor on file is offered; one with a bid or out of the race is told."""
    form = released(sample_store, task_id)
    known = look(sample_store, returned(sample_store, form)).vendors
    with_bid = next(one for one in known if one.bid_id is not None)
    raw = returned(sample_store, form, {"vendor_name": f"  {with_bid.name.upper()} "})
    assert look(sample_store, raw).guess == with_bid.vendor_id
    assert kinds(sample_store, raw, words, vendor=with_bid.vendor_id) == {FlagKind.AGAIN}
    mailed = {"vendor_name": "Somebody", "contact_email": "HARRIET@kestrel-accounting.example"}
    guess = look(sample_store, returned(sample_store, form, mailed)).guess
    assert look(sample_store, raw).vendor(guess).name == "Kestrel Accounting"


def test_names_of_months_of_many_languages():
    """R38: a month in the vendor's own language; what means two months means none."""
    names = month_names()
    assert names["nov"] == names["novembre"] == names["νοεμβρίου"] == names["ноября"] == 11
    assert names["january"] == 1
    assert names["märz"] == 3


def test_a_name_spelled_another_way_is_the_vendor_who_was_asked(sample_store, task_id):
    """R38, R40: accents apart, as macOS writes them, capitals and a final point are one name."""
    form = released(sample_store, task_id)
    log_sending(sample_store, task_id, ["Müller Lager & Versand"], SENT, TODAY)
    vendors = {row.name: row.id for row in vendor_list(sample_store)}
    for name in ("Mu\u0308ller Lager & Versand", "MÜLLER LAGER & VERSAND."):
        log_sending(sample_store, task_id, [name], SENT, TODAY)
        preview = look(sample_store, returned(sample_store, form, {"vendor_name": name}))
        assert preview.guess == vendors["Müller Lager & Versand"]
    assert {row.name: row.id for row in vendor_list(sample_store)} == vendors


@pytest.mark.parametrize(("wrote", "said"), [("nein", "“nein”"), ("Ana Pérez", "“Ana Pérez”")])
def test_a_no_where_the_tick_belongs_is_no_signature(sample_store, task_id, words, wrote, said):
    """R38: any word in the cell of a spreadsheet used to count as signed."""
    raw = returned(sample_store, released(sample_store, task_id), {"signed": wrote})
    (flag,) = look(sample_store, raw).all_flags(None, TODAY, words)
    assert (flag.kind, flag.to_confirm) == (FlagKind.UNSIGNED, True)
    assert said in flag.sentence


def test_notes_have_to_be_confirmed_and_offer_answers(sample_store, task_id, words):
    """R38: what stands over the pages is told with its words and offered."""
    form = released(sample_store, task_id)
    raw = returned(
        sample_store,
        form,
        {"total_once": ""},
        notes=("9,999.00", "Call me"),
        noted={"total_once": "9,999.00"},
    )
    preview = look(sample_store, raw)
    told, moved = preview.all_flags(None, TODAY, words)
    assert told.kind is moved.kind is FlagKind.NOTES
    assert told.to_confirm
    assert "“Call me”" in told.sentence
    assert "9,999" not in told.sentence
    assert preview.understood["total_once"] == Decimal(9999)
    assert "total_once" in [answer.name for answer in preview.doubtful]


def test_words_in_a_field_that_was_added_are_told(sample_store, task_id, words):
    """R38: some programs add fields of their own for what is typed beside the form."""
    form = released(sample_store, task_id)
    raw = returned(sample_store, form, {"Text1": "plus travel"})
    sentences = [flag.sentence for flag in look(sample_store, raw).all_flags(None, TODAY, words)]
    assert any("“plus travel”" in sentence for sentence in sentences)
