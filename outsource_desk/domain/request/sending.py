"""How a paper reaches a vendor."""

from __future__ import annotations

from outsource_desk.domain.choice import Choice


class SendWay(Choice):
    """On which way a request or an addendum went out; the value is the stored text."""

    EMAIL = "email", "By e-mail"
    POST = "post", "By post"
    HAND = "hand", "By hand"
    PLATFORM = "platform", "On a platform"
    OTHER = "other", "Another way"
