"""How the search reads text (R123)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.folding import fold, phrases, sort_key, spans, words


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Käthe", ["kathe"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("Łódź Søren Æsop", ["lodz", "soren", "aesop"]),
        ("ﬁnance №5", ["finance", "no5"]),
        ("Ünïcödé", ["unicode"]),
        ("a-b_c’d\x00e", ["a", "b", "c", "d", "e"]),
        ("Ελληνικά Ωμέγα", ["ελληνικα", "ωμεγα"]),
        ("😀 税務 ラーメンAB สวัสดี", ["税", "務", *"ラーメン", "ab", *"สวสด"]),
        ("\ud800 lone", ["lone"]),
        ("", []),
    ],
)
def test_words_have_no_capitals_and_no_accents(typed, read):
    assert words(typed) == read


def test_a_piece_between_blanks_is_a_phrase():
    """R123: “a-b” asks for a beside b; what is said twice is asked once."""
    assert phrases(' C-2026 "Acme" - C-2026 ') == (("c", "2026"), ("acme",))


def test_marks_are_places_in_the_text_as_it_was_typed():
    """R123: the words found are marked, whatever letters stand before them."""
    text = "ﬁrst: Käthe Straßenbau, kathedral"
    marked = [text[start:end] for start, end in spans(text, phrases("kathe strasse fi"))]
    assert marked == ["ﬁrst", "Käthe", "Straßenbau", "kathedral"]
    assert spans("Contract C-2026-004 and C 2026", phrases("c-20")) == [(9, 15), (24, 30)]


def test_a_part_of_a_name_without_blanks_is_found():
    """R123: Chinese, Japanese and Thai put no blank between words."""
    text = "深圳市海风科技有限公司"
    assert [text[start:end] for start, end in spans(text, phrases("海风科技"))] == ["海风科技"]
    assert spans(text, phrases("风海")) == []


def test_names_are_sorted_as_people_look_for_them():
    """R123: letters with marks stand beside those without, in lists of every kind."""
    first = ["Abel", "Ångström", "Ärzte", "Éclair", "Hansa", "Łódź"]
    right = [*first, "Müller", "Œuvre", "Özdemir", "Zeta", "Zollbüro"]
    assert sorted(sorted(right), key=sort_key) == right


@given(st.text(), st.text(max_size=30))
def test_marks_never_fail_and_never_leave_the_text(text, asked):
    found = spans(text, phrases(asked))
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert found == sorted(found)


@given(st.text())
def test_every_word_of_a_text_is_marked_when_it_is_asked_for(text):
    asked = phrases(" ".join(words(text)))
    marked = "".join(fold(text[start:end]) for start, end in spans(text, asked))
    assert "".join(words(text)) == "".join(words(marked))
