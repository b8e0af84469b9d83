"""What a vendor wrote beside the answers: told word by word, so that it is not lost (R38)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.base.folding import same_name
from outsource_desk.domain.reply.flags import Flag, FlagKind
from outsource_desk.domain.reply.offer import is_answer
from outsource_desk.domain.reply.raw_reply import ReplyKind
from outsource_desk.domain.reply.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from outsource_desk.domain.reply.raw_reply import RawReply
    from outsource_desk.domain.request.bid_form import BidForm

MOST: Final = 5
LONGEST: Final = 200


def beside_flags(form: BidForm, raw: RawReply) -> Iterable[Flag]:
    """Yield what the owner has to look at in the file itself."""
    moved = {
        question.name: question.label
        for question in form.questions()
        if question.name in raw.noted and not is_answer(raw.values.get(question.name, ""))
    }
    known = [raw.noted[name] for name in moved]  # shown as answers already
    known += sheet_words(form) if raw.kind is ReplyKind.SHEET else ()
    bare = {_bare(text) for text in known}
    asked = set(form.names())
    added = [text for name, text in raw.values.items() if name not in asked]  # fields of others
    notes = [note for note in (*raw.notes, *added) if _bare(note) and _bare(note) not in bare]
    if notes:
        yield Flag(FlagKind.NOTES, _note_sentence(notes, raw.kind))
    if moved:
        labels = ", ".join(moved.values())
        yield Flag(
            FlagKind.NOTES,
            f"These answers stand over or beside their fields, not in them: {labels}. Compare them"
            " with the file.",
        )


def _note_sentence(notes: list[str], kind: ReplyKind) -> str:
    quoted = ", ".join(f"“{_short(note)}”" for note in notes[:MOST])
    more = f" and {len(notes) - MOST} more" if len(notes) > MOST else ""
    if kind is ReplyKind.SHEET:
        return f"There are words in cells that are no answers: {quoted}{more}. Look at the file."
    return f"There are notes on the pages that are not in fields: {quoted}{more}. Look at the file."


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _bare(text: str) -> str:
    return "".join(letter for letter in same_name(text) if letter.isalnum())
