"""R128: Hebrew and Arabic names inside of an English text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.right_to_left import seen_order, shaped, stretches


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain – Łódź 深圳", "plain – Łódź 深圳"),
        ("at שלום Ltd", "at םולש Ltd"),
        ("שלום עולם", "םלוע םולש"),
        ("שלום 12,5 עולם", "םלוע 12,5 םולש"),  # a number is read from the left
        ("שלום (א) ב", "ב (א) םולש"),  # brackets are mirrored
        ("שלום and עולם", "םולש and םלוע"),  # parted by English
        ("שָלום", "םולשָ"),  # a point stays behind its letter
    ],
)
def test_words_are_turned_and_numbers_are_not(text, seen):
    assert seen_order(text) == seen


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("م", "\ufee1"),
        ("محمد", "\ufee3\ufea4\ufee4\ufeaa"),
        ("مرحبا", "\ufee3\ufeae\ufea3\ufe92\ufe8e"),  # reh does not join what follows
        ("سلام", "\ufeb3\ufefc\ufee1"),  # lam and alef are one
        ("لا", "\ufefb"),
        ("مَد", "\ufee3\u064e\ufeaa"),  # a mark does not part two letters
        ("مـ", "\ufee3\u0640"),
        ("م\u200cد", "\ufee1\u200c\ufea9"),  # what keeps letters apart does
        ("گچ", "\ufb94\ufb7b"),  # Persian
        ("Łódź שלום", "Łódź שלום"),
    ],
)
def test_arabic_letters_take_the_shape_of_their_place(text, shapes):
    assert shaped(text) == shapes


@given(st.text(alphabet=st.sampled_from("aשםמ١2 ,()م\u064b\u05b8ل\u0627")))
def test_nothing_is_lost_or_added(text):
    """R128: only the order changes, and brackets are mirrored."""
    same = str.maketrans(")", "(")
    assert sorted(seen_order(text).translate(same)) == sorted(text.translate(same))
    assert all(0 <= start < end <= len(text) for start, end in stretches(text))
