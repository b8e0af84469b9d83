"""R128: letters that the papers' fonts lack are looked for in the fonts of the computer."""

from __future__ import annotations

import sys
from importlib import util

import pytest

from outsource_desk.base import computer_fonts
from outsource_desk.base.computer_fonts import ComputerFonts, FontPlace, is_shaped
from tests.support.made_font import put_collection, put_font


def test_both_forms_of_a_table_of_letters_are_read(tmp_path):
    """R128: the form of the first 65,000 letters, and that of all of them."""
    old = put_font(tmp_path / "a.ttf", "深圳", groups=False)
    new = put_font(tmp_path / "b.ttf", "圳𠮷한")
    fonts = ComputerFonts([tmp_path])
    assert [fonts.place_of(letter) for letter in "深圳𠮷한"] == [
        FontPlace(old, 0),
        FontPlace(old, 0),
        FontPlace(new, 0),
        FontPlace(new, 0),
    ]
    assert fonts.place_of("漢") is None


def test_a_face_of_a_collection_is_found(tmp_path):
    """R128: Windows and macOS keep their large fonts in collections."""
    first, second = (put_font(tmp_path / f"{name}.x", name) for name in "深圳")
    made = put_collection(tmp_path / "both.ttc", first, second)
    fonts = ComputerFonts([tmp_path])
    assert fonts.place_of("圳") == FontPlace(made, 1)


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200, 0x0108])
def test_a_font_that_may_not_be_embedded_is_left_alone(tmp_path, rights):
    """R128: its makers do not allow it."""
    put_font(tmp_path / "a.ttf", "深", rights=rights)
    assert ComputerFonts([tmp_path]).place_of("深") is None


@pytest.mark.parametrize("rights", [0x0000, 0x0004, 0x0008])
def test_a_font_for_print_or_editing_is_used(tmp_path, rights):
    put_font(tmp_path / "a.ttf", "深", rights=rights)
    assert ComputerFonts([tmp_path]).place_of("深") is not None


def test_broken_files_are_passed_over(tmp_path):
    """R128: cut, empty, no font, a link to nowhere, a folder that is not there."""
    whole = put_font(tmp_path / "z.ttf", "深").read_bytes()
    for at, data in enumerate((b"", b"ttcf", b"text", whole[:200], whole[:20_000], bytes(5_000))):
        (tmp_path / f"{at}.ttf").write_bytes(data)
    (tmp_path / "link.ttf").symlink_to(tmp_path / "nowhere.ttf")
    fonts = ComputerFonts([tmp_path / "none", tmp_path])
    assert fonts.place_of("深") is not None
    assert fonts.place_of("漢") is None


def test_a_face_that_was_no_use_is_forgotten(tmp_path):
    """R128: the next one is asked."""
    put_font(tmp_path / "a.ttf", "深")
    other = put_font(tmp_path / "b.ttf", "深")
    fonts = ComputerFonts([tmp_path])
    fonts.leave_out(fonts.place_of("深"))
    assert fonts.place_of("深") == FontPlace(other, 0)


def test_likely_files_and_upright_faces_come_first(tmp_path):
    """R128: a bold or slanted face only where no other has the letter."""
    for name in ("A-Bold.ttf", "NotoSansSC.ttf", "B.ttf"):
        put_font(tmp_path / name, "深")
    put_font(tmp_path / "C-Bold.ttf", "圳")
    fonts = ComputerFonts([tmp_path])
    assert fonts.place_of("深").path.name == "NotoSansSC.ttf"
    assert fonts.place_of("圳").path.name == "C-Bold.ttf"


def test_letters_that_need_their_neighbours_are_not_borrowed(tmp_path):
    """R128: one by one, from left to right, they would be another word."""
    letters = "न်ក"
    put_font(tmp_path / "a.ttf", f"{letters}深\x07")
    fonts = ComputerFonts([tmp_path])
    assert all(map(is_shaped, letters))
    assert [fonts.place_of(letter) for letter in f"{letters}\x07"] == [None] * 4
    assert not any(map(is_shaped, "深한カไאم🚀"))


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_folders(monkeypatch, system):
    """R128: a copy of its own, as the tests have a computer without fonts."""
    spec = util.find_spec(computer_fonts.__name__)
    own = util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, own)
    spec.loader.exec_module(own)
    monkeypatch.setattr("sys.platform", system)
    assert any("fonts" in str(folder).lower() for folder in own.font_folders())
