"""The diary of the program: for the person who has to find out what went wrong."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def start_log(path: Path) -> None:
    """Write warnings and errors to `path`, at most two files of 500 kB; or nothing, if it fails."""
    logging.raiseExceptions = False  # of the diary itself: a full disk is told by what needs it
    try:
        handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=1, encoding="utf-8")
    except OSError:
        logging.lastResort = None
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
