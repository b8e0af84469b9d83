"""How a decision looks as a chip."""

from __future__ import annotations

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.task_path import DECISION_WORDS
from outsource_desk.ui.kit.chip import ChipLook

DECISION_LOOKS = {
    Decision.OUTSOURCE: ChipLook(DECISION_WORDS[Decision.OUTSOURCE], "success", "circle-check"),
    Decision.PILOT: ChipLook(DECISION_WORDS[Decision.PILOT], "accent", "flask-conical"),
    Decision.KEEP: ChipLook(DECISION_WORDS[Decision.KEEP], "neutral", "house"),
}
