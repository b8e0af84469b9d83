"""A lock that the operating system holds for this program and frees when the program ends."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FAR_AWAY = 1 << 20  # Windows locks bytes against reading too: lock one that holds no text

if sys.platform == "win32":
    import msvcrt

    def grab(descriptor: int) -> bool | None:
        """Lock an open file: True got it, False someone has it, None there are no locks here."""
        os.lseek(descriptor, FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def grab(descriptor: int) -> bool | None:
        """Lock an open file: True got it, False someone has it, None there are no locks here."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a network drive that knows no locks
            return None
        return True


def is_still(path: Path, descriptor: int) -> bool:
    """Whether `path` names the very file that `descriptor` has open."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
