"""Opening and making data files, beside the window: here the imports are what takes the time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from outsource_desk.base.paths import backups_folder, cache_folder, seals_folder

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from outsource_desk.base.clock import Clock
    from outsource_desk.base.text import Words
    from outsource_desk.services.home.home_view import FirstLook
    from outsource_desk.store.store import Store


def open_store(path: Path, clock: Clock, *, force: bool = False, mending: bool = False) -> Store:
    """Open a file to work in; a new one gets its business.

    `force` opens one that is locked; `mending` puts in again the business of one that lost it.
    """
    from outsource_desk.store.backup.copies import backup_folder  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.store.store import Store  # noqa: PLC0415  slow to import: beside the window

    copies = backup_folder(backups_folder(), path)
    seals = seals_folder()
    store = Store.open(path, clock, backups=copies, seals=seals, force=force, mending=mending)
    if (mending or store.saved_at is None) and not store.read_only:  # nothing was ever written
        from outsource_desk.services.business.business import found_business  # noqa: PLC0415  slow to import: beside the window
        from outsource_desk.ui.frame.os_locale import first_profile  # noqa: PLC0415  new files only

        found_business(store, first_profile())
    return store


def look_at_copy(path: Path, clock: Clock, *, folder: Path) -> Store:
    """Open a private copy, for reading only; the file is left alone."""
    from outsource_desk.store.store import Store  # noqa: PLC0415  slow to import: beside the window

    return Store.look(path, clock, folder)


def create_store(path: Path, clock: Clock) -> Store:
    from outsource_desk.store.store import Store  # noqa: PLC0415  slow to import: beside the window

    path.parent.mkdir(parents=True, exist_ok=True)
    Store.create(path, clock).close()
    return open_store(path, clock)


def make_sample_store(path: Path, clock: Clock) -> Store:
    from outsource_desk.services.file.sample import make_sample  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.store.store import Store  # noqa: PLC0415  slow to import: beside the window

    make_sample(path, clock)
    return Store.open(path, clock)


def warm_up_store(store: Store, words: Words, clock: Clock) -> None:
    """Load the pages and look at Home once, so that the window has it at once."""
    from outsource_desk.services.home.home import home  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.ui.frame.page import PAGES  # noqa: PLC0415  slow to import: beside the window

    home(store, clock.today(), words)
    len(PAGES)


def put_store_away(store: Store, words: Words, today: date, language: str) -> None:
    """Close a file; what its Home shows is kept for the next start."""
    from outsource_desk.services.home.last_home import put_away  # noqa: PLC0415  slow to import: beside the window

    if store.is_copy or store.trouble() is not None:  # the file says something else
        store.close()
        return
    put_away(store, partial(_first_look, store, words), today, language, cache_folder())


def words_of(locale: str) -> Words:
    from outsource_desk.base.text import Words, known_locale  # noqa: PLC0415  slow to import: beside the window

    return Words(known_locale(locale))


def _first_look(store: Store, words: Words, day: date) -> FirstLook:
    """Return what the window shows first on a day."""
    from outsource_desk.services.home.home import home  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.services.home.home_view import FirstLook, PageBadge  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.ui.frame.page import PAGES  # noqa: PLC0415  slow to import: beside the window

    by_page = [(page.key, page.badge(store, day)) for page in PAGES]
    badges = [PageBadge(key, badge.count, badge.urgent) for key, badge in by_page if badge]
    return FirstLook(home(store, day, words), tuple(badges))
