"""How many points each answer about a task is worth, and the words shown beside them.

The score starts at BASE and every line adds or takes points. The best answers together add
exactly 50 and the worst take exactly 50, so a score never has to be cut at 0 or 100.
Source: weighted suitability after the make-or-buy gates (UK Sourcing Playbook; mindtools.com
newSTR_45); the weights are a house rule for very small firms, not a standard.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import (
    Core,
    Customers,
    DataClass,
    Documented,
    Equipment,
    Frequency,
    Measurable,
    Offsite,
    Oversight,
    Parity,
    Repetitive,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

BASE = 50


@dataclass(frozen=True, slots=True)
class Worth:
    """What one answer is worth: points for (+) or against (−) outsourcing."""

    points: int
    text: str


WORTH: Mapping[str, Mapping[StrEnum, Worth]] = {
    "core": {
        Core.CORE: Worth(-10, "Customers buy you for this"),
        Core.PARTLY: Worth(-3, "Partly what customers buy you for"),
        Core.SUPPORT: Worth(10, "Supports the business, not core"),
    },
    "measurable": {
        Measurable.NUMBER: Worth(7, "Result can be measured"),
        Measurable.JUDGEMENT: Worth(-2, "Result can only be judged"),
        Measurable.NO: Worth(-7, "Result cannot be measured"),
    },
    "repetitive": {
        Repetitive.SIMPLE: Worth(5, "Simple work that repeats"),
        Repetitive.MIXED: Worth(1, "Partly simple, partly expert work"),
        Repetitive.EXPERT: Worth(-2, "Expert work, harder to hand over"),
    },
    "oversight": {
        Oversight.YES: Worth(4, "Somebody here can supervise it"),
        Oversight.LEARN: Worth(-1, "You still have to learn to supervise it"),
        Oversight.NO: Worth(-4, "Nobody here can supervise it"),
    },
    "parity": {
        Parity.YES: Worth(4, "A vendor can do it as well as you"),
        Parity.UNSURE: Worth(-2, "Not sure a vendor does it as well"),
        Parity.NO: Worth(-5, "A vendor cannot do it as well as you"),
    },
    "frequency": {
        Frequency.ONCE: Worth(3, "Needed only once"),
        Frequency.YEARS: Worth(3, "Needed only every few years"),
        Frequency.FEW: Worth(3, "Needed a few times a year"),
        Frequency.MONTHLY: Worth(3, "Repeats every month"),
        Frequency.WEEKLY: Worth(1, "Repeats every week"),
        Frequency.DAILY: Worth(-2, "Needed every day, perhaps a job of its own"),
    },
    "equipment": {
        Equipment.NONE: Worth(0, "No special equipment or skill"),
        Equipment.RARELY: Worth(2, "Special equipment or skill, rarely used"),
        Equipment.OFTEN: Worth(-2, "Special equipment or skill, used often"),
    },
    "customers": {
        Customers.NONE: Worth(2, "No contact with your customers"),
        Customers.SOME: Worth(-1, "Some contact with your customers"),
        Customers.DIRECT: Worth(-4, "Deals directly with your customers"),
        Customers.SERVICE: Worth(1, "Customer service or new leads, often bought in"),
    },
    "data": {
        DataClass.NONE: Worth(2, "No sensitive data"),
        DataClass.BUSINESS: Worth(0, "Uses business data"),
        DataClass.PERSONAL: Worth(-1, "Uses personal data"),
        DataClass.PAYMENT: Worth(-2, "Uses payment data"),
        DataClass.HEALTH: Worth(-3, "Uses health data"),
    },
    "offsite": {
        Offsite.YES: Worth(2, "Can be done away from your rooms"),
        Offsite.PARTLY: Worth(0, "Partly tied to your rooms"),
        Offsite.NO: Worth(-3, "Must be done in your rooms"),
    },
    "documented": {
        Documented.YES: Worth(2, "Written instructions exist"),
        Documented.PARTLY: Worth(0, "Instructions are half written"),
        Documented.NO: Worth(-2, "Nothing is written down yet"),
    },
}

# From (share of today’s cost saved) downwards: the first limit that is reached counts (R12).
SAVING_WORTH: tuple[tuple[float, Worth], ...] = (
    (0.25, Worth(7, "Saves at least a quarter of today’s cost")),
    (0.10, Worth(5, "Saves at least a tenth of today’s cost")),
    (0.02, Worth(2, "Saves a little of today’s cost")),
    (-0.02, Worth(0, "Costs about the same as today")),
    (-0.10, Worth(-3, "Costs a little more than today")),
    (float("-inf"), Worth(-6, "Costs clearly more than today")),
)

# What an answer is used for later, shown under the question (ux 7.2).
REUSED_FOR: Mapping[str, str] = {
    "core": "Kept on the task page, so that you remember why.",
    "strategy": "Kept on the task page, so that you remember why.",
    "frequency": "Sets the rhythm of the contract: one delivery or a regular service.",
    "measurable": "Becomes the quality number in your brief and contract.",
    "oversight": "Becomes the contact person in your brief and contract.",
    "parity": "Becomes the quality your brief asks for.",
    "repetitive": "Helps to choose the price rule when you compare bids.",
    "equipment": "Tells vendors in the brief what they must bring.",
    "customers": "Adds rules for talking to your customers to the brief.",
    "data": "Adds data rules to the brief and a must-have to the comparison.",
    "offsite": "Tells vendors in the brief where the work is done.",
    "documented": "Becomes the list of instructions you hand over.",
    "reason": "Is checked against the results when you review the vendor.",
    "impact": "Puts the task on the map of your work, in the plan.",
    "location": "Adds language, working hours and labour standards to the comparison.",
}
