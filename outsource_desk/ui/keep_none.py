"""Works around PySide6 6.12 on Python 3.11: each null that Qt returns takes a reference to None.

After some ten thousand of them Python ends with "deallocating None". From Python 3.12 on, None
cannot be deallocated. Take this out when 3.11 is no longer supported.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

RESERVE: Final = 1 << 40  # references: a million a second for twelve days


def keep_none() -> None:
    """Give None more references than a session can lose."""
    if sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(None)).value += RESERVE
