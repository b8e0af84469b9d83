"""What the owner answers about a task. The value of each member is the stored text."""

from __future__ import annotations

from dataclasses import dataclass

from outsource_desk.domain.choice import Choice


class Core(Choice):
    """Whether customers buy you for this (R2)."""

    CORE = "core", "Yes, it is our core"
    PARTLY = "partly"
    SUPPORT = "support", "No, it supports us"


class Frequency(Choice):
    """How often the work comes up (R5)."""

    ONCE = "once"
    YEARS = "years", "Every few years"
    FEW = "few", "A few times a year"
    MONTHLY = "monthly", "Every month"
    WEEKLY = "weekly", "Every week"
    DAILY = "daily", "Every day"


class Measurable(Choice):
    """How you can tell whether it was done well (R8)."""

    NUMBER = "number", "Yes, with a number"
    JUDGEMENT = "judgement", "Only by judgement"
    NO = "no"


class Oversight(Choice):
    """Whether somebody inside understands the work well enough to supervise it (R9)."""

    YES = "yes", "One of us does"
    LEARN = "learn", "One of us can learn it"
    NO = "no", "Nobody"


class Parity(Choice):
    """Whether an outside vendor can do it as well as you do (R10)."""

    YES = "yes", "Yes, or better"
    UNSURE = "unsure", "Not sure"
    NO = "no"


class Repetitive(Choice):
    """How simple and repetitive the work is (R6)."""

    SIMPLE = "simple", "Simple, repeats"
    MIXED = "mixed", "Some of each"
    EXPERT = "expert", "Expert work"


class Equipment(Choice):
    """Special equipment or skill, against how often it would be used (R7)."""

    NONE = "none", "No"
    RARELY = "rarely", "Yes, rarely used"
    OFTEN = "often", "Yes, often used"


class Customers(Choice):
    """Contact with your customers; service means customer service or lead generation (R11)."""

    NONE = "none", "No"
    SOME = "some", "A little"
    DIRECT = "direct", "Yes, directly"
    SERVICE = "service", "Help line or new leads"


class DataClass(Choice):
    """The most sensitive data the vendor would see (R26)."""

    NONE = "none"
    BUSINESS = "business"
    PERSONAL = "personal"
    PAYMENT = "payment"
    HEALTH = "health"


class Offsite(Choice):
    """Whether the work can be done away from your rooms (R1)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Documented(Choice):
    """Whether it is written down how the work is done (R27)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no", "Not yet"


class Impact(Choice):
    """What happens when the work is late or wrong: its place on the matrix (methods 4.1)."""

    LITTLE = "little", "Hardly anything"
    NUISANCE = "nuisance", "A nuisance"
    LOSS = "loss", "We lose money or customers"
    STOP = "stop", "Everything stops"


class Reason(Choice):
    """Why the owner thinks of outsourcing (R4)."""

    COST = "cost", "To save money"
    SKILL = "skill", "We lack the skill"
    SHORT_PROJECT = "short_project", "It is a short project"
    NEW_MARKET = "new_market", "To enter a new market"
    EXTEND_RESOURCES = "extend_resources", "To get more done with the same people"
    EXTEND_HOURS = "extend_hours", "To be there outside our hours"
    CAPACITY = "capacity", "We are overloaded, or it comes in waves"


class Location(Choice):
    """Where the vendor would work (R17)."""

    HOME = "home", "In your country"
    DEVELOPED = "developed", "Similar country"  # another developed country
    OFFSHORE = "offshore", "Low-cost country"
    AGENCY = "agency", "Through an agency"


ABROAD = (Location.DEVELOPED, Location.OFFSHORE)


class PilotKind(Choice):
    """How a vendor is tried out: a part of the work, or all of it for a month (R15)."""

    PIECE = "piece", "A small piece of it"
    MONTH = "month", "All of it for one month"


class Decision(Choice):
    """What the owner decided about the task."""

    OUTSOURCE = "outsource"
    PILOT = "pilot", "Try a small piece"
    KEEP = "keep", "Keep in-house"


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
