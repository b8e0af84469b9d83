"""Which colour stands for how bad a finding is, and how the states of a milestone look."""

from __future__ import annotations

from typing import Final

TONES: Final = {"danger": "danger", "warn": "warn", "info": "accent"}  # by severity
MILESTONES: Final = {  # tone and icon by status
    "planned": ("neutral", "circle-dashed"),
    "on_track": ("success", "circle-check"),
    "at_risk": ("warn", "triangle-alert"),
    "overdue": ("danger", "circle-alert"),
    "review_now": ("warn", "package-check"),
    "rework": ("warn", "rotate-ccw"),
}
