"""Going back to a copy while a window is open: close, replace, open again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import real_path
from outsource_desk.store.backup.copies import backup_folder
from outsource_desk.store.backup.restoring import restore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from outsource_desk.base.clock import Clock
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went: `problem` says why nothing was changed, "" when the copy is in place."""

    store: Store | None  # open again: the restored file, or the one that was there
    kept: Path | None = None  # where the file that was replaced lies now
    problem: str = ""


def go_back(  # noqa: PLR0913  each is one choice of the caller
    document: Path,
    copy: Path,
    base: Path,
    clock: Clock,
    open_again: Callable[[Path], Store],
    before: Store | None,
    *,
    seals: Path | None = None,
) -> Outcome:
    """Put `copy` in place of `document` and open it; `before` is the file that is open now."""
    is_open = before is not None and before.path == real_path(document)
    if before is not None and is_open:
        before.close()
    try:
        kept = restore(document, copy, backup_folder(base, document), clock.now(), seals=seals)
    except UserError as error:
        return Outcome(open_again(document) if is_open else None, None, str(error))
    try:
        return Outcome(open_again(document), kept)
    except UserError as error:  # cannot be converted for want of room, for example
        return Outcome(None, kept, str(error))
