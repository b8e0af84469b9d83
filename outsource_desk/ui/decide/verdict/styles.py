"""How a decision looks as a chip."""

from __future__ import annotations

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.ui.kit.chip import ChipLook

DECISION_LOOKS = {
    Decision.OUTSOURCE: ChipLook(Decision.OUTSOURCE.words, "success", "circle-check"),
    Decision.PILOT: ChipLook(Decision.PILOT.words, "accent", "flask-conical"),
    Decision.KEEP: ChipLook(Decision.KEEP.words, "neutral", "house"),
}
