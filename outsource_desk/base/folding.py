"""Reading text as a search does: small letters, no accents, words only."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Writing without blanks between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters.
UNPARTED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
WORD = re.compile(rf"[^\W_{UNPARTED}]+|[{UNPARTED}]")  # there each letter is a word
STROKES = str.maketrans(  # letters that Unicode does not take for a letter and an accent
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u02bc", "'")
)
UNSEEN = ("Cf", "Cc")  # marks of direction, soft hyphens
Span = tuple[int, int]
Phrase = tuple[str, ...]


def fold(text: str) -> str:
    """Return `text` without capitals and accents: “Käthe” becomes “kathe”, “Straße” “strasse”."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in spread if unicodedata.category(letter) != "Mn")
    return bare.lower().translate(STROKES)


def same_name(name: str) -> str:
    """Return what two spellings of one name share: “Müller GmbH.” and “MÜLLER  GmbH”.

    Letters and accents apart or in one, wide letters, capitals, blanks, signs that cannot be seen
    and a point at the end make no other name; accents and words do.
    """
    seen = "".join(
        letter
        for letter in unicodedata.normalize("NFKC", name)
        if unicodedata.category(letter) not in UNSEEN
    )
    plain = " ".join(unicodedata.normalize("NFKC", seen.casefold()).translate(DASHES).split())
    return plain.rstrip(" .,;") or plain


def sort_key(name: str) -> tuple[str, str]:
    """Return what puts names in the order in which people look for them: Ärzte before Éclair."""
    return fold(name), name


def words(text: str) -> list[str]:
    """Return the folded words of a text in their order; everything else parts them.

    Where words are written without blanks, each letter is one: a part of a name is found too.
    """
    return WORD.findall(fold(text))


def phrases(text: str) -> tuple[Phrase, ...]:
    """Return what is asked for, one phrase for each piece between blanks: “a-b” is (a, b)."""
    pieces = (tuple(words(piece)) for piece in text.split())
    return tuple(dict.fromkeys(phrase for phrase in pieces if phrase))


def spans(text: str, wanted: Sequence[Phrase]) -> list[Span]:
    """Return where the wanted phrases stand in `text`, in order and without overlap.

    The last word of a phrase may be the beginning of a longer one; that one is marked whole.
    """
    read = list(_placed(text))
    marked: list[Span] = []
    for at in range(len(read)):
        long = max((len(phrase) for phrase in wanted if _stands(read, at, phrase)), default=0)
        if long:
            marked.append((read[at][1], read[at + long - 1][2]))
    return _merged(marked)


def _stands(read: list[tuple[str, int, int]], at: int, phrase: Phrase) -> bool:
    there = [word for word, _, _ in read[at : at + len(phrase)]]
    if len(there) < len(phrase):
        return False
    return there[:-1] == list(phrase[:-1]) and there[-1].startswith(phrase[-1])


def _placed(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each folded word with its first place in `text` and the one behind it."""
    if text.isascii():
        for match in WORD.finditer(text.lower()):
            yield match[0], match.start(), match.end()
        return
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        folded = fold(letter)
        letters.append(folded)
        places.extend([at] * len(folded))
    for match in WORD.finditer("".join(letters)):
        yield match[0], places[match.start()], places[match.end() - 1] + 1


def _merged(marked: list[Span]) -> list[Span]:
    whole: list[Span] = []
    for start, end in sorted(marked):
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole
