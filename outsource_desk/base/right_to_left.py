"""Words from right to left inside of a text from left to right: Hebrew and Arabic names.

Letters of Arabic change beside others; Unicode has a code for each of their shapes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SHAPES: Final = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
ISOLATED, FINAL, INITIAL, MEDIAL = "<isolated>", "<final>", "<initial>", "<medial>"
STRETCH: Final = "\u0640"  # joins on both sides and has one shape
MARKS: Final = ("Mn", "Me")
FROM_RIGHT: Final = ("R", "AL")
MIRRORED: Final = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
BEGINS: Final = 0x0590  # no letter before it is written from the right
NUMBER: Final = re.compile(r"\d+(?:[.,:/]\d+)*")


def shaped(text: str) -> str:
    """Return `text` with each letter of Arabic in the shape that it has beside its neighbours."""
    if not _may_turn(text) or not any(letter in _shapes() for letter in text):
        return text
    joined = _with_ligatures(text)
    return "".join(_shape_at(joined, at) for at in range(len(joined)))


def seen_order(text: str) -> str:
    """Return the letters of a line from left to right, as they are seen."""
    seen: list[str] = []
    done = 0
    for start, end in stretches(text):
        seen += [text[done:start], _turned(text[start:end])]
        done = end
    return "".join([*seen, text[done:]])


def stretches(text: str) -> list[tuple[int, int]]:
    """Return what is read from the right: blanks and numbers between such words belong to it."""
    runs: list[tuple[int, int]] = []
    if not _may_turn(text):
        return runs
    places = (at for at in range(len(text)) if unicodedata.bidirectional(text[at]) in FROM_RIGHT)
    for at in places:
        end = at + 1
        while end < len(text) and unicodedata.category(text[end]) in MARKS:
            end += 1
        between = text[runs[-1][1] : at] if runs else ""
        if runs and not any(unicodedata.bidirectional(letter) == "L" for letter in between):
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((at, end))
    return runs


def _may_turn(text: str) -> bool:
    return not text.isascii() and max(map(ord, text)) >= BEGINS


def _turned(run: str) -> str:
    """Return a run backwards; numbers stay, and what hangs on a letter stays behind it."""
    clusters: list[str] = []
    at = 0
    while at < len(run):
        number = NUMBER.match(run, at)
        end = number.end() if number else at + 1
        while end < len(run) and unicodedata.category(run[end]) in MARKS:
            end += 1
        clusters.append(run[at:end] if number else run[at:end].translate(MIRRORED))
        at = end
    return "".join(reversed(clusters))


@cache
def _shapes() -> Mapping[str, Mapping[str, str]]:
    """Return the shapes of each letter, and of each ligature of two."""
    known: dict[str, dict[str, str]] = {}
    for first, last in SHAPES:
        for code in range(first, last + 1):
            how, *letters = unicodedata.decomposition(chr(code)).split() or [""]
            if how in (ISOLATED, FINAL, INITIAL, MEDIAL) and len(letters) <= 2:
                name = "".join(chr(int(letter, 16)) for letter in letters)
                if len(letters) == 1 or name[0] == "\u0644":  # lam and alef are always one
                    known.setdefault(name, {}).setdefault(how, chr(code))
    alefs = "\u0622\u0623\u0625\u0627"
    return {
        name: ways
        for name, ways in known.items()
        if len(name) == 1 or (len(name) == 2 and name[1] in alefs)
    }


def _with_ligatures(text: str) -> list[str]:
    letters: list[str] = []
    for letter in text:
        if letters and letters[-1] + letter in _shapes() and len(letters[-1]) == 1:
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _shape_at(letters: list[str], at: int) -> str:
    ways = _shapes().get(letters[at])
    if ways is None:
        return letters[at]
    before = _neighbour(letters, at, -1)
    after = _neighbour(letters, at, 1)
    joins_before = before == STRETCH or INITIAL in _shapes().get(before, {})
    joins_after = after == STRETCH or FINAL in _shapes().get(after, {})
    joined = {(True, True): MEDIAL, (True, False): FINAL, (False, True): INITIAL}
    wanted = joined.get((joins_before, joins_after), ISOLATED)
    less = {MEDIAL: FINAL, INITIAL: ISOLATED}  # letters that join on one side only
    return ways.get(wanted) or ways.get(less.get(wanted, ISOLATED)) or letters[at]


def _neighbour(letters: list[str], at: int, step: int) -> str:
    """Return the letter beside another; marks do not part them."""
    at += step
    while 0 <= at < len(letters) and unicodedata.category(letters[at][0]) in MARKS:
        at += step
    return letters[at] if 0 <= at < len(letters) else ""
