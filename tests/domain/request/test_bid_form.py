"""The questions of the bid form, its record, and the seal that proves it is ours."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.domain.brief.payment_patterns import PriceLine
from outsource_desk.domain.kinds import PriceBasis
from outsource_desk.domain.reply.form_identity import (
    LONGEST_MARK,
    FormIdentity,
    MarkProblem,
    printed_mark,
    read_mark,
    read_printed_mark,
)
from outsource_desk.domain.request.bid_fields import BidField
from outsource_desk.domain.request.bid_form import AnswerKind
from outsource_desk.domain.request.bid_questions import (
    AskedCriterion,
    Wanted,
    asked_anyway,
    form_of,
)
from outsource_desk.domain.request.form_record import form_from_json, form_to_json
from outsource_desk.domain.request.priced_lines import THE_REST, Priced, priced_lines

KEY = b"one data file"
WANTED = Wanted(
    "RFP-2026-004",
    3,
    "Bücher & Löhne",
    (("Books", "12 a year"), ("Pay", "")),
    ("EUR", "USD"),
    (AskedCriterion(4, "Experience", "with firms of our size"),),
    (AskedCriterion(5, "Insurance", ""),),
    with_data=True,
)
FORM = form_of(WANTED)


def test_everything_that_a_bid_needs_is_asked():
    """R33, R38: vendor, prices, dates, approach, samples, references, exceptions and signature."""
    asked = FORM.names()
    assert len(asked) == len(set(asked))
    assert set(BidField) <= set(asked)
    assert {"criterion_4", "must_5", "must_5_proof", "line_1_rate", "line_3_once"} <= set(asked)
    needed = {one.name for one in FORM.questions() if one.needed}
    assert {BidField.VENDOR_NAME, BidField.CURRENCY, BidField.SIGNED} <= needed


def test_where_data_is_kept_is_asked_when_data_is_shared():
    """R26: no data, no question about its place."""
    without = form_of(dataclasses.replace(WANTED, with_data=False))
    assert set(FORM.names()) - set(without.names()) == {BidField.DATA_PLACE}


@pytest.mark.parametrize(
    ("basis", "needed"),
    [
        (PriceBasis.TOTAL, {BidField.TOTAL_ONCE}),
        (PriceBasis.MONTH, {BidField.TOTAL_MONTH}),
        (PriceBasis.YEAR, set()),
    ],
)
def test_the_price_that_is_compared_is_needed(basis, needed):
    """R33: a request for a price per month cannot be answered by the price of the whole only."""
    form = form_of(dataclasses.replace(WANTED, basis=basis))
    totals = {BidField.TOTAL_ONCE, BidField.TOTAL_MONTH}
    assert {one.name for one in form.questions() if one.needed} & totals == needed


def test_every_kind_of_answer_has_a_limit():
    """R38: a field without a limit gets one that nobody chose."""
    assert {one.kind for one in FORM.questions()} == set(AnswerKind)
    assert all(one.longest > 0 for one in FORM.questions())


@pytest.mark.parametrize("form", [FORM, form_of(dataclasses.replace(WANTED, lines=()))])
def test_a_form_is_kept_as_text(form):
    """R35: the form of each released version is kept, so that replies to it stay readable."""
    assert form_from_json(form_to_json(form)) == form


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "7", '{"request": 1}', '{"request":"","version":1e999}', "null"]
)
def test_other_text_is_no_form(text):
    """House rule: what is no form is refused with a ValueError, nothing else."""
    with pytest.raises(ValueError, match=r".*"):
        form_from_json(text)


def test_a_mark_tells_which_form_it_is():
    """R38: request, version and fields, in plain ASCII, short enough for any program."""
    identity = FormIdentity.of(FORM.request, FORM.version, FORM.names())
    mark = identity.mark(KEY)
    assert read_mark(mark, KEY) == identity
    assert mark.isascii()
    assert len(mark) <= 200


def test_a_mark_does_not_hang_on_the_order_of_fields():
    """R38: programs write fields in an order of their own."""
    turned = FormIdentity.of(FORM.request, FORM.version, reversed(FORM.names()))
    assert turned == FormIdentity.of(FORM.request, FORM.version, FORM.names())


@pytest.mark.parametrize(
    ("mark", "problem"),
    [
        ("", MarkProblem.MISSING),
        ("  ", MarkProblem.MISSING),
        ("hello", MarkProblem.FOREIGN),
        ("{}|0", MarkProblem.FOREIGN),
        ("[" * 900 + "|0", MarkProblem.FOREIGN),
        ("x" * (LONGEST_MARK + 1), MarkProblem.FOREIGN),
        (json.dumps({"f": "outsource-desk/bid", "s": 99}) + "|0", MarkProblem.FOREIGN),
        ('{"f":"outsource-desk/bid","s":1,"rfp":"","rev":1e999,"n":1}|0', MarkProblem.FOREIGN),
    ],
)
def test_what_is_no_mark_of_ours(mark, problem):
    """R38: foreign forms are told from ours; nothing raises."""
    assert read_mark(mark, KEY) == problem


def test_a_changed_mark_and_another_file_are_noticed():
    """R38: who changes the version, or sends the form of another business, is found out."""
    mark = FormIdentity.of(FORM.request, FORM.version, FORM.names()).mark(KEY)
    assert read_mark(mark.replace('"rev":3', '"rev":2'), KEY) == MarkProblem.ALTERED
    assert read_mark(mark, b"another data file") == MarkProblem.ALTERED
    assert read_mark(mark[:-1] + "~", KEY) == MarkProblem.ALTERED
    assert read_mark(mark[:-1] + "ü", KEY) == MarkProblem.ALTERED


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader_of_marks(text):
    """R38: whatever stands in the hidden field, the answer is a problem."""
    assert isinstance(read_mark(text, KEY), MarkProblem)


@given(st.integers(2000, 9999), st.integers(1, 999_999), st.integers(1, 999))
def test_printed_marks_are_found_in_the_words_of_a_page(year, number, version):
    """R38: a printed copy is known by what stands at its foot, also when spaces were lost."""
    request = f"RFP-{year}-{number:03}"
    for text in (printed_mark(request, version), f"{request} version {version}"):
        found = read_printed_mark(f"Some words{text}Page 1 of 2")
        assert found is not None
        assert (found.request, found.version) == (request, version)


def test_lines_of_prices_follow_the_deliverables():
    """R38: what has a price of its own gets a line; what has none shares one."""
    books = Priced("Books", "12 a year", PriceLine.MONTH, "", "")
    slips = Priced("Pay slips", "", PriceLine.EACH, "72", "pay slip")
    report = Priced("Report", "1", PriceLine.WHOLE, "", "")
    start = Priced("Set-up", "", PriceLine.ONCE, "", "")
    assert priced_lines("Task", ()) == (("Task", ""),)
    assert priced_lines("Task", (report,)) == (("Task", "Report"),)
    assert priced_lines("Task", (books, slips, start)) == (
        ("Books", "12 a year; paid every month"),
        ("Pay slips", "72 × pay slip"),
        ("Set-up", "paid once"),
    )
    assert priced_lines("Task", (books, report))[-1] == (THE_REST, "Report")


def test_samples_and_references_are_asked_once():
    """R33, R38: a criterion about them is answered by the question that every form has."""
    named = [
        AskedCriterion(1, "Quality of samples", "Two of the last year."),
        AskedCriterion(2, "References checked", "One of our trade."),
        AskedCriterion(3, "Way out", ""),
    ]
    form = form_of(dataclasses.replace(WANTED, criteria=tuple(named)))
    names = form.names()
    assert "criterion_3" in names
    assert not {"criterion_1", "criterion_2"} & set(names)
    asked = {question.name: question for question in form.questions()}
    assert asked[BidField.SAMPLES].hint.endswith("where we can see it. Two of the last year.")
    leads = {section.title: section.lead for section in form.sections}
    assert leads["References"].endswith("We may call them. One of our trade.")
    assert asked_anyway("Way out") == ()
