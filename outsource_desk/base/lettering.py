"""Which letters the papers can print: those of their own faces, and of the computer's fonts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from outsource_desk.base.computer_fonts import computer_fonts, letters_of
from outsource_desk.base.right_to_left import shaped
from outsource_desk.base.text import NBSP

if TYPE_CHECKING:
    from outsource_desk.base.computer_fonts import LettersOfFont


SAME_LOOK = str.maketrans({"\u2011": "-", "\u2010": "-", "\t": " "})
OTHER_SPACE = re.compile("[\u2000-\u200a\u205f\u3000]")
NARROW_NBSP = "\u202f"
LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
# Names of Europe are known without a look into a font.
USUAL = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u017e\u0391-\u03a1\u03a3-\u03ce\u0400-\u045f"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026\u20ac]"
)
PAPER_FACE = ("font_source_sans_pro", "SourceSansPro-Regular.ttf")  # lends letters to the others
MOST_NAMED = 12
MARK = "\u2752"  # ❒: stands for a character that no font can draw


class PaperBytes(bytes):
    """A finished PDF, with the letters that could not be printed in it."""

    unprinted: tuple[str, ...] = ()


def unprinted_words(data: bytes) -> str:
    """Return the sentence about letters that are marks in a PDF; "" when there are none."""
    marked: tuple[str, ...] = getattr(data, "unprinted", ())
    letters = tuple(letter for letter in marked if unicodedata.category(letter)[0] != "C")
    if not letters:
        return ""
    named = unprintable_words(letters)
    return (
        f"No font of this computer can print these letters: {named}. A {MARK} stands for each."
        " Install a font that has them, or write the words in other letters."
    )


def printable_form(text: str) -> str:
    """Return `text` with the signs that look alike as one, and without those that nobody sees."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", LINE_END.sub("\n", text).translate(SAME_LOOK))
    composed = shaped(composed)  # before what keeps letters apart is taken out
    return UNSEEN.sub("", OTHER_SPACE.sub(" ", composed).replace(NARROW_NBSP, NBSP))


def unprintable(text: str) -> tuple[str, ...]:
    """Return the letters of `text` that would print as a mark, once each.

    The fonts of the computer are looked at only when the papers' own face lacks a letter.
    """
    if text.isascii() and text.isprintable():
        return ()
    letters = sorted(sign for sign in set(printable_form(text)) if not USUAL.fullmatch(sign))
    if not letters:
        return ()
    own, fonts = _paper_letters(), computer_fonts()
    return tuple(
        letter
        for letter in letters
        if not (unicodedata.category(letter) != "Cc" and own.has(letter))
        and fonts.place_of(letter) is None
    )


def unprintable_words(letters: tuple[str, ...]) -> str:
    """Return letters as a sentence names them: “深 圳 and 3 more”."""
    plain = tuple(dict.fromkeys(unicodedata.normalize("NFKC", letter) for letter in letters))
    named = " ".join(plain[:MOST_NAMED])
    more = len(plain) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named


@cache
def _paper_letters() -> LettersOfFont:
    from importlib.resources import as_file, files  # noqa: PLC0415  not for the names of Europe

    package, name = PAPER_FACE
    with as_file(files(package) / "files" / name) as path:
        return letters_of(path)
