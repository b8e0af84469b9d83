"""How a paper reaches a vendor."""

from __future__ import annotations

from enum import StrEnum


class SendWay(StrEnum):
    """On which way a request or an addendum went out; the value is the stored text."""

    EMAIL = "email"
    POST = "post"
    HAND = "hand"
    PLATFORM = "platform"
    OTHER = "other"
