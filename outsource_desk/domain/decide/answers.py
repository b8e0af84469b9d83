"""What the owner answers about a task. The value of each member is the stored text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Core(StrEnum):
    """Whether customers buy you for this (R2)."""

    CORE = "core"
    PARTLY = "partly"
    SUPPORT = "support"


class Frequency(StrEnum):
    """How often the work comes up (R5)."""

    ONCE = "once"
    YEARS = "years"  # every few years
    FEW = "few"  # a few times a year
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    DAILY = "daily"


class Measurable(StrEnum):
    """How you can tell whether it was done well (R8)."""

    NUMBER = "number"
    JUDGEMENT = "judgement"
    NO = "no"


class Oversight(StrEnum):
    """Whether somebody inside understands the work well enough to supervise it (R9)."""

    YES = "yes"
    LEARN = "learn"
    NO = "no"


class Parity(StrEnum):
    """Whether an outside vendor can do it as well as you do (R10)."""

    YES = "yes"
    UNSURE = "unsure"
    NO = "no"


class Repetitive(StrEnum):
    """How simple and repetitive the work is (R6)."""

    SIMPLE = "simple"
    MIXED = "mixed"
    EXPERT = "expert"


class Equipment(StrEnum):
    """Special equipment or skill, against how often it would be used (R7)."""

    NONE = "none"
    RARELY = "rarely"
    OFTEN = "often"


class Customers(StrEnum):
    """Contact with your customers; service means customer service or lead generation (R11)."""

    NONE = "none"
    SOME = "some"
    DIRECT = "direct"
    SERVICE = "service"


class DataClass(StrEnum):
    """The most sensitive data the vendor would see (R26)."""

    NONE = "none"
    BUSINESS = "business"
    PERSONAL = "personal"
    PAYMENT = "payment"
    HEALTH = "health"


class Offsite(StrEnum):
    """Whether the work can be done away from your rooms (R1)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Documented(StrEnum):
    """Whether it is written down how the work is done (R27)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Impact(StrEnum):
    """What happens when the work is late or wrong: its place on the matrix (methods 4.1)."""

    LITTLE = "little"
    NUISANCE = "nuisance"
    LOSS = "loss"  # money or customers
    STOP = "stop"  # the business stands still


class Reason(StrEnum):
    """Why the owner thinks of outsourcing (R4)."""

    COST = "cost"
    SKILL = "skill"
    SHORT_PROJECT = "short_project"
    NEW_MARKET = "new_market"
    EXTEND_RESOURCES = "extend_resources"
    EXTEND_HOURS = "extend_hours"
    CAPACITY = "capacity"


class Location(StrEnum):
    """Where the vendor would work (R17)."""

    HOME = "home"
    DEVELOPED = "developed"  # another developed country
    OFFSHORE = "offshore"
    AGENCY = "agency"


class PilotKind(StrEnum):
    """How a vendor is tried out: a part of the work, or all of it for a month (R15)."""

    PIECE = "piece"
    MONTH = "month"


class Decision(StrEnum):
    """What the owner decided about the task."""

    OUTSOURCE = "outsource"
    PILOT = "pilot"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class TaskAnswers:
    """The answers so far; None means not answered yet.

    saving_share: expected saving as a share of the in-house cost, from `cost.compare_costs`;
                  0.25 is a quarter, negative is a loss. It is calculated, so it is no question.
    """

    core: Core | None = None
    strategy: bool | None = None  # part of the primary business strategy (R3)
    frequency: Frequency | None = None
    measurable: Measurable | None = None
    oversight: Oversight | None = None
    parity: Parity | None = None
    repetitive: Repetitive | None = None
    equipment: Equipment | None = None
    customers: Customers | None = None
    data: DataClass | None = None
    offsite: Offsite | None = None
    documented: Documented | None = None
    reason: Reason | None = None
    location: Location | None = None
    impact: Impact | None = None
    saving_share: float | None = None
