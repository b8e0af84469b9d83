"""The words for what is known about a vendor."""

from __future__ import annotations

from typing import Final

from outsource_desk.domain.kinds import (
    ReviewDecision,
    ReviewKind,
)

REVIEWS: Final = {
    ReviewKind.FIRST_MILESTONE: "First milestone",
    ReviewKind.PERIODIC: "Review",
}
DECISIONS: Final = {
    ReviewDecision.EXPAND: "Give more work",
    ReviewDecision.CONTINUE: "Go on as it is",
    ReviewDecision.IMPROVE: "Agree on improvements",
    ReviewDecision.RENEGOTIATE: "Negotiate again",
    ReviewDecision.IN_HOUSE: "Take it back",
    ReviewDecision.END: "End it",
}
