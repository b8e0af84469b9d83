"""R128: what the papers' own faces lack is drawn with a font of the computer, and embedded."""

from __future__ import annotations

import pytest

from outsource_desk.base import computer_fonts
from outsource_desk.reports.kit import fonts, kit
from outsource_desk.reports.kit.text import MARK, missing_glyphs, plain
from tests.reports import reader
from tests.reports.specimen import printed
from tests.support.made_font import put_font

NAME = "深圳市海风科技有限公司"


@pytest.fixture
def with_fonts(tmp_path, monkeypatch):
    """A computer with these fonts; afterwards, one with none."""

    def put(**letters):
        for name, text in letters.items():
            put_font(tmp_path / f"{name}.ttf", text)
        monkeypatch.setattr(computer_fonts, "font_folders", lambda: (tmp_path,))
        forget()

    def forget():
        computer_fonts.computer_fonts.cache_clear()
        fonts.BORROWED.clear()

    yield put
    monkeypatch.undo()
    forget()


def test_a_name_prints_and_its_font_is_embedded(with_fonts):
    """R128: in the text face, in the sans face and in bold; found again by a search in the PDF."""
    with_fonts(cjk=NAME)
    data = printed([*kit.body(f"made with {NAME} (the Provider)"), *kit.heading(NAME)])
    assert reader.words(data).count(NAME) == 2
    assert MARK not in reader.words(data)
    found = reader.fonts(data)
    assert all(found.values())
    assert any("BorrowedTests" in name for name in found)
    assert missing_glyphs(NAME) == ()


def test_the_same_text_gives_the_same_bytes(with_fonts):
    """R128: also with letters of other fonts."""
    with_fonts(cjk=NAME)
    assert printed(kit.body(NAME)) == printed(kit.body(NAME))


def test_a_borrowed_letter_is_as_wide_as_it_is_drawn(with_fonts):
    """R128: what is centred or cut to a width is measured with the font that draws it."""
    with_fonts(cjk="深")
    plain("深")
    one = fonts.text_width("深", fonts.SANS, 10)
    assert one > 0
    assert fonts.text_width("a深b深", fonts.SANS, 10) == pytest.approx(
        fonts.text_width("ab", fonts.SANS, 10) + 2 * one
    )


def test_only_what_no_font_has_is_marked(with_fonts):
    """R128: two fonts lend; a letter of neither is marked, and named."""
    with_fonts(a="深", b="한")
    text = "深 한 漢 Łódź שלום"
    assert plain(text) == f"深 한 {MARK} Łódź {MARK * 4}"
    assert missing_glyphs(text) == tuple(sorted("漢שלום"))


def test_a_font_that_reportlab_cannot_use_is_passed_over(with_fonts, tmp_path):
    """R128: cut in its middle: the next font lends the letter."""
    with_fonts(a="深", b="深")
    file = tmp_path / "a.ttf"
    data = file.read_bytes()
    file.write_bytes(data.replace(b"loca", b"xoca", 1))
    assert plain("深") == "深"
    assert fonts.BORROWED["深"].face.filename == str(tmp_path / "b.ttf")


def test_without_fonts_the_papers_are_as_before(with_fonts):
    """R128: nothing to borrow: a visible mark for each letter."""
    with_fonts()
    assert plain(NAME) == MARK * len(NAME)


@pytest.mark.parametrize("make", [kit.body, kit.small, kit.heading])
def test_words_from_the_right_are_drawn_as_they_are_read(with_fonts, make):
    """R128: drawn from left to right, the last word is first; readers turn each back."""
    with_fonts(hebrew="שלוםע")
    text = reader.words(printed(make("made with שלום עולם of Haifa")))
    assert "with עולם שלום of Haifa" in text


def test_arabic_letters_have_the_shapes_they_join_in(with_fonts):
    """R128: each in the shape of its place, as one reads it."""
    with_fonts(arabic="\ufee3\ufea4\ufee4\ufeaa")
    text = reader.words(printed(kit.body("by محمد today")))
    assert "by \ufee3\ufea4\ufee4\ufeaa today" in text
    assert missing_glyphs("محمد") == ()
