"""The last line of defence speaks too: a broken constraint becomes a sentence."""

from __future__ import annotations

import re
import sqlite3

from sqlalchemy.exc import DBAPIError

from outsource_desk.base.errors import UserError

PATTERN = re.compile(r"(CHECK|UNIQUE|NOT NULL|FOREIGN KEY) constraint failed(?:: (.*))?")
FROZEN = "frozen: "  # what the triggers of records/frozen.py say, then a key of FIXED
FIXED = {
    "request": "The request is out, so its text is fixed. To change it, press “Change the"
    " request” under Brief, then release it again.",
    "award": "A vendor is chosen, so the request, the bids and the criteria stay as they were."
    " To compare again, reopen the choice and say why.",
    "contract": "This contract is finished or signed, so it stays as it is. Open it again as long"
    " as nobody signed it; after that, agree a change order.",
    "accepted": "This milestone is accepted or its contract is closed, so it stays as it was then."
    " If that was a mistake, use Undo.",
}


def sqlite_error(error: BaseException) -> sqlite3.Error | None:
    """Return what SQLite said, also from inside SQLAlchemy's wrapping; None if it said nothing."""
    inner = error.orig if isinstance(error, DBAPIError) else error
    return inner if isinstance(inner, sqlite3.Error) else None


def as_user_error(error: BaseException) -> UserError | None:
    """Return the sentence for a broken constraint, or None when `error` is something else."""
    text = str(sqlite_error(error) or "")
    if text.startswith(FROZEN):
        return UserError(f"Nothing was changed. {FIXED[text.removeprefix(FROZEN)]}")
    match = PATTERN.search(text)
    if match is None:
        return None
    kind, what = match[1], match[2] or ""
    if kind == "FOREIGN KEY":
        return UserError(
            "Other records are linked to this one, so nothing was changed: remove or change"
            " those first."
        )
    if kind == "UNIQUE" and "." in what:
        columns = [part.partition(".") for part in what.split(", ")]
        table = _words(columns[0][0])
        names = " and ".join(_words(column) for _, _, column in columns)
        return UserError(
            f"Another {table} already has this {names}, so nothing was saved: enter a different"
            " one."
        )
    if kind == "NOT NULL":
        return UserError(f"Nothing was saved: fill in the {_words(what.partition('.')[2])} first.")
    return UserError(
        f"Nothing was saved, because the rule “{_words(what)}” is not met: correct the entries"
        " and try again."
    )


def _words(name: str) -> str:
    return re.sub(r"^(ck|uq)_|_id$", "", name.removeprefix("index ").strip("'")).replace("_", " ")
