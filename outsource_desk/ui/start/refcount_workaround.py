"""Works around PySide6 6.12 on Python 3.11, which gives back references that it never took.

Each null that Qt returns costs a reference to None, and each signal emitted from Python one to
True. After some ten thousand of them Python ends with "deallocating None" or "deallocating True or
False". From Python 3.12 on these cannot be deallocated. Take this out when 3.11 is no longer
supported.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

RESERVE: Final = 1 << 40  # references: a million a second for twelve days


def keep_none() -> None:
    """Give None, True and False more references than a session can lose."""
    if sys.version_info < (3, 12):
        for lasting in (None, True, False):
            ctypes.c_ssize_t.from_address(id(lasting)).value += RESERVE
