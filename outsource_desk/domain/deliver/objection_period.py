"""How long the owner may still object to a delivery, in words.

The usual contract: silence alone accepts nothing. After the days to object the vendor may send a
written reminder, and only when its days are over, too, does silence count as acceptance.
"""

from __future__ import annotations

REMINDER = "After that, a written reminder may start the last days before silence counts as a yes."


def left_to_object(days: int) -> str:
    """Return "2 days left to object"; `days` are calendar days, below 0 once they are over."""
    if days < 0:
        return "The days to object are over: answer now"
    if days == 0:
        return "Last day to object"
    return f"{days}\u00a0{'day' if days == 1 else 'days'} left to object"
