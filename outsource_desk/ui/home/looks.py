"""Which icon stands for which finding, and how the states of a milestone look."""

from __future__ import annotations

from typing import Final

from outsource_desk.domain.check import Severity
from outsource_desk.domain.milestones import MilestoneStatus

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
    "quote_expiring": "hourglass",
}
ANY_CHECK: Final = "triangle-alert"  # of a check that has no icon of its own
TONES: Final = {Severity.DANGER: "danger", Severity.WARN: "warn", Severity.INFO: "accent"}
MILESTONES: Final = {
    MilestoneStatus.PLANNED: ("neutral", "circle-dashed"),
    MilestoneStatus.ON_TRACK: ("success", "circle-check"),
    MilestoneStatus.AT_RISK: ("warn", "triangle-alert"),
    MilestoneStatus.OVERDUE: ("danger", "circle-alert"),
    MilestoneStatus.REVIEW_NOW: ("warn", "package-check"),
    MilestoneStatus.REWORK: ("warn", "rotate-ccw"),
}
