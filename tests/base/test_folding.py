"""How the search reads text (R123)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.folding import fold, phrases, same_name, sort_key, spans, words


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller Lager & Versand", "Mu\u0308ller Lager & Versand"),  # NFC and NFD
        ("Acme Ltd", "ACME  Ltd."),
        ("Acme Ltd", "\u200eAcme\u00a0Lt\u00add ."),
        ("Ａｃｍｅ　１", "acme 1"),
        ("ﬁnance", "Finance"),
        ("Straße", "STRASSE"),
        ("O\u2019Neill\u2011Webb", "O'Neill-Webb"),
        ("ΟΔΟΣ", "οδος"),
    ],
)
def test_spellings_of_one_name_are_the_same_name(one, other):
    """R40: what looks the same to a person is one vendor, one department, one criterion."""
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Muller", "Müller"), ("Acme 1", "Acme 2"), ("Acme", "Acme Ltd"), (".", "-"), ("A.B.", "AB")],
)
def test_other_names_stay_apart(one, other):
    assert same_name(one) != same_name(other)


@given(st.text())
def test_the_key_of_a_key_is_itself(name):
    key = same_name(name)
    assert same_name(key) == key
