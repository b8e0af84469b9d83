"""What was found in a file that a vendor sent back, before anybody has understood it.

Values are the vendor's own words, untouched but for line ends. What a form looked like to the
vendor (its appearance) is no value and never gets here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.domain.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping


class ReplyKind(Choice):
    """How the answers were written."""

    PDF = "pdf", "PDF form"  # the fields of the form
    SHEET = "xlsx", "Spreadsheet"  # the cells of the spreadsheet
    # Also a file that was saved without its fields: at best text is left.
    FLAT = "flat", "Printed or scanned copy"


class ReplyProblem(StrEnum):
    """What is wrong with a file that could still be read; REPLY_PROBLEMS says it in words."""

    SCRIPT = "script"
    ATTACHED = "attached"
    CUT = "cut"
    TWICE = "twice"
    ODD = "odd"
    FORMULA = "formula"
    LETTERS = "letters"
    DRAWN = "drawn"


REPLY_PROBLEMS: Mapping[ReplyProblem, str] = {
    ReplyProblem.SCRIPT: "The file holds commands for a PDF program. They were ignored.",
    ReplyProblem.ATTACHED: "The file holds other files. They were not opened.",
    ReplyProblem.CUT: "An answer was longer than the form allows. Its end was left out.",
    ReplyProblem.TWICE: "A question is in the file twice. The first answer counts.",
    ReplyProblem.ODD: "An answer is stored in a way that forms do not use. It was left out.",
    ReplyProblem.FORMULA: "A cell holds a formula. Only the result that was saved counts.",
    ReplyProblem.LETTERS: "Letters with accents may be wrong: compare them with the file.",
    ReplyProblem.DRAWN: "Something is drawn, stamped or crossed out. Look at the file.",
}


@dataclass(frozen=True, slots=True)
class PrintedMark:
    """What stands on every page of a form, for copies that have lost their fields."""

    request: str  # "RFP-2026-004"
    version: int


@dataclass(frozen=True, slots=True)
class RawReply:
    """One file as it came.

    values: what is filled in, by the name of the field. For a tick “yes”, for a choice the
        words of the option; fields that are empty are left out.
    names: every field of the form that the file has, filled in or not.
    numbers: the fields that hold a number instead of words, with a point before its decimals.
    recovered: texts that were found where the fields of the form had been, by the name of the
        field; only in a FLAT copy, and never to be taken without a look.
    notes: what stands beside the fields: notes typed over the pages, cells of no question.
    noted: words that lie over a field, or that only its look shows, by the name of the field.
        They may be its answer, and are never taken without a look.
    text: all words of a PDF without a mark, so that the owner can read them beside what was
        recovered; `printed` is what stands in them. It proves nothing.
    """

    kind: ReplyKind
    mark: str = ""  # the line of domain/reply/form_identity.py, "" where the file has none
    values: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()
    recovered: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    noted: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    printed: PrintedMark | None = None
    problems: tuple[ReplyProblem, ...] = ()
    sha256: str = ""
    size: int = 0
