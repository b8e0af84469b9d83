"""R38: a tick that was written as a word."""

from __future__ import annotations

import pytest

from outsource_desk.domain.reply.offer import Known, understand
from outsource_desk.domain.reply.ticks import UNSURE, read_tick
from outsource_desk.domain.request.bid_fields import TICKED, BidField
from outsource_desk.domain.request.bid_form import AnswerKind, BidForm, FormQuestion, Section

PRICE = FormQuestion(BidField.TOTAL_ONCE, "Paid once", AnswerKind.MONEY)
SIGNED = FormQuestion(BidField.SIGNED, "Signed", AnswerKind.TICK)
FORM = BidForm("RFP-2026-004", 1, "Books", (Section("Prices", "", (PRICE, SIGNED)),), ())
KNOWN = Known(("EUR",), {})


@pytest.mark.parametrize("text", ["yes", "Yes!", "X", "ja", "Oui", "sí", "да", "✓", " 1 ", "TRUE"])
def test_a_yes_in_any_language_is_a_tick(text):
    assert read_tick(text) == (TICKED, "")


@pytest.mark.parametrize(
    "text", ["no", "No.", "nein", "Non", "nie", "нет", "–", "-", "n/a", "n. a.", "0", "", "N/A."]
)
def test_a_no_is_no_signature(text):
    assert read_tick(text) == (None, "")


@pytest.mark.parametrize("text", ["Ana Pérez", "later", "see letter"])
def test_anything_else_is_asked(text):
    assert read_tick(text) == (None, UNSURE)


def test_words_over_a_field_are_its_answer_with_a_doubt():
    """R38: only where it is empty; else the answer stays and the words are told."""
    noted = {PRICE.name: "900", SIGNED.name: "x"}
    price, tick = understand(FORM, {PRICE.name: "1,234.50"}, KNOWN, noted=noted)
    assert (price.wrote, "“900”" in price.doubt) == ("1,234.50", True)
    assert (tick.value, tick.is_sure) == (TICKED, False)
    (price,) = understand(FORM, {}, KNOWN, noted={PRICE.name: "900"})
    assert (price.value, "not in it" in price.doubt) == (900, True)
    (price,) = understand(FORM, {PRICE.name: "900"}, KNOWN)
    assert price.is_sure
