"""The fixed choices of the business; each value is what the data file stores."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a task stands on its way."""

    DECIDE = "decide"
    BRIEF = "brief"
    COMPARE = "compare"
    CONTRACT = "contract"
    DELIVER = "deliver"
    REVIEW = "review"


class TradeOff(StrEnum):
    """What gives way when not everything can be had."""

    QUALITY = "quality"
    BALANCED = "balanced"
    SPEED = "speed"
    COST = "cost"


class PriceBasis(StrEnum):
    """What a bid's price pays for."""

    TOTAL = "total"
    MONTH = "month"
    YEAR = "year"


class Rhythm(StrEnum):
    """How often something is measured, reported or talked about."""

    DAILY = "daily"
    WEEKLY = "weekly"
    TWO_WEEKS = "two_weeks"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    MILESTONE = "milestone"


class Direction(StrEnum):
    """Which way a measured number should go."""

    HIGHER = "higher"
    LOWER = "lower"


class CriterionKind(StrEnum):
    """How a criterion counts."""

    PRICE = "price"
    SCORE = "score"
    MUST = "must"


class Proof(StrEnum):
    """Whether a must-have is met."""

    MET = "met"
    PROMISED = "promised"
    MISSING = "missing"


class VendorKind(StrEnum):
    COMPANY = "company"
    FREELANCER = "freelancer"
    AGENCY = "agency"


class VendorState(StrEnum):
    LEAD = "lead"
    SHORTLISTED = "shortlisted"
    ACTIVE = "active"
    PAST = "past"
    ELIMINATED = "eliminated"


class LeadSource(StrEnum):
    """Where the owner heard of a vendor."""

    REFERRAL = "referral"
    CHAMBER = "chamber"
    ASSOCIATION = "association"
    TRADE_GROUP = "trade_group"
    WEB = "web"
    SOCIAL = "social"
    PLATFORM = "platform"
    AGENCY = "agency"
    OTHER = "other"


class Relationship(StrEnum):
    """How close the vendor is to the owner."""

    NONE = "none"
    FRIEND = "friend"
    RELATIVE = "relative"


class BidState(StrEnum):
    INVITED = "invited"
    RECEIVED = "received"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ContractState(StrEnum):
    DRAFT = "draft"
    FINISHED = "finished"
    SIGNED = "signed"
    ENDED = "ended"


class MilestoneState(StrEnum):
    """What happened to a milestone so far; its status on screen also depends on the date."""

    PLANNED = "planned"
    STARTED = "started"
    DELIVERED = "delivered"
    REWORK = "rework"
    ACCEPTED = "accepted"


class PaymentKind(StrEnum):
    MILESTONE = "milestone"
    RETAINER = "retainer"
    EXPENSE = "expense"
    CREDIT = "credit"
    REFUND = "refund"


class ReviewKind(StrEnum):
    FIRST_MILESTONE = "first_milestone"
    PERIODIC = "periodic"


class ReviewDecision(StrEnum):
    """What follows from a review."""

    EXPAND = "expand"
    CONTINUE = "continue"
    IMPROVE = "improve"
    RENEGOTIATE = "renegotiate"
    IN_HOUSE = "in_house"
    END = "end"


class Kept(StrEnum):
    """Whether a promise was kept."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class StepKind(StrEnum):
    """How a line of the history came about."""

    CHANGE = "change"
    UNDO = "undo"
    REDO = "redo"


class AttachmentKind(StrEnum):
    """What an attached file is."""

    SIGNED_COPY = "signed_copy"
    CERTIFICATE = "certificate"
    REFERENCE = "reference"
    WORK_SAMPLE = "work_sample"
    REQUEST = "request"
    BID = "bid"
    INVOICE = "invoice"
    REPORT = "report"
    INSTRUCTIONS = "instructions"
    PICTURE = "picture"
    OTHER = "other"
