"""R128: which letters would print as a mark is known before anything is printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.lettering import (
    USUAL,
    PaperBytes,
    unprintable,
    unprintable_words,
    unprinted_words,
)
from outsource_desk.reports.kit.fonts import SANS, glyphs
from outsource_desk.reports.kit.text import missing_glyphs


@given(st.text())
def test_what_is_told_is_what_the_paper_marks(text):
    """R128: the screen knows it without the PDF library, and both say the same."""
    assert unprintable(text) == missing_glyphs(text)


def test_many_letters_are_named_in_part():
    assert unprintable_words(tuple("深圳")) == "深 圳"
    assert unprintable_words(tuple("深圳市海风科技有限公司x漢字")) == (
        "深 圳 市 海 风 科 技 有 限 公 司 x and 2 more"
    )


def test_a_paper_says_what_could_not_be_printed():
    """R128: one sentence; nothing for a paper of which all is printed, or that was stored."""
    data = PaperBytes(b"%PDF")
    assert unprinted_words(data) == unprinted_words(b"%PDF") == ""
    data.unprinted = ("\x00",)
    assert unprinted_words(data) == ""
    data.unprinted = ("圳", "深")
    assert "print these letters: 圳 深. A ❒ stands for each" in unprinted_words(data)


def test_the_usual_letters_are_in_the_face_that_lends():
    """R128: so no font is looked into for a name of Europe."""
    usual = {letter for letter in map(chr, range(0x2200)) if USUAL.fullmatch(letter)} - {"\n"}
    assert len(usual) > 400
    assert usual <= glyphs(SANS)
