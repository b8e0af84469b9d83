"""Which icon stands for which finding, and how the states of a milestone look."""

from __future__ import annotations

from typing import Final

CHECK_ICONS: Final = {
    "core_outsourced": "gem",
    "delivery_waiting": "package-check",
    "fewer_than_three_bids": "users",
    "first_milestone_review_due": "clipboard-check",
    "friend_without_papers": "handshake",
    "milestone_late": "clock-alert",
    "no_penalty": "shield-alert",
    "no_references": "user-search",
    "no_regular_call": "phone",
    "no_review_for_12_months": "clipboard-check",
    "no_trial": "flask-conical",
    "no_written_contract": "file-x",
    "not_measurable": "ruler",
    "one_vendor_for_everything": "layers",
    "payment_overdue": "circle-alert",
    "price_alone": "scale",
    "document_expiring": "file-clock",
    "quote_expiring": "hourglass",
}
ANY_CHECK: Final = "triangle-alert"  # of a check that has no icon of its own
TONES: Final = {"danger": "danger", "warn": "warn", "info": "accent"}  # by severity
MILESTONES: Final = {  # tone and icon by status
    "planned": ("neutral", "circle-dashed"),
    "on_track": ("success", "circle-check"),
    "at_risk": ("warn", "triangle-alert"),
    "overdue": ("danger", "circle-alert"),
    "review_now": ("warn", "package-check"),
    "rework": ("warn", "rotate-ccw"),
}
