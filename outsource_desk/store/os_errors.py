"""What the operating system says about a disk, put into our kinds of trouble."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outsource_desk.store.errors import Kind

KINDS: dict[int, Kind] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",  # FAT takes no file over 4 GB
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ENODEV: "missing",
    errno.ENXIO: "missing",
}


def kind_of(error: OSError) -> Kind:
    """Return what went wrong; a disk that answers anything else has a fault."""
    return KINDS.get(error.errno or 0, "drive")


def kind_of_place(error: OSError) -> Kind:
    """Return why a new file cannot be made somewhere: there is no room, or it must not be."""
    return "full" if kind_of(error) == "full" else "read_only"
