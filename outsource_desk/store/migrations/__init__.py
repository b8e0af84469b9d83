"""One file per step up: `m0002_what_changes.py` holds one function with `@migration(2)`.

A step gets the raw connection, inside a transaction, with foreign keys off. It never imports
records: those describe today, a step describes the day it was written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from outsource_desk.base.registry import Registry

if TYPE_CHECKING:
    import sqlite3

Migration = Callable[["sqlite3.Connection"], None]


class Migrations(Registry[Migration]):
    """The steps found in one package, by the version each one leads to."""

    def steps(self) -> dict[int, Migration]:
        return {int(key): self[key] for key in self.keys()}  # a Registry is no dict

    def migration(self, version: int) -> Callable[[Migration], Migration]:
        """Announce the function that leads from `version - 1` to `version`."""

        def announce(step: Migration) -> Migration:
            return self.add(f"{version:04}", step, order=version)

        return announce


MIGRATIONS = Migrations(__name__)
SCHEMA_VERSION = max(int(name[1:5]) for name in MIGRATIONS.modules)  # PRAGMA user_version
migration = MIGRATIONS.migration
