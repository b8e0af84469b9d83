"""The fixed choices of the business; each value is what the data file stores."""

from outsource_desk.domain.choice import Choice


class Stage(Choice):
    """Where a task stands on its way."""

    DECIDE = "decide"
    BRIEF = "brief"
    COMPARE = "compare", "Compare bids"
    CONTRACT = "contract"
    DELIVER = "deliver"
    REVIEW = "review"


class TradeOff(Choice):
    """What gives way when not everything can be had."""

    QUALITY = "quality"
    BALANCED = "balanced"
    SPEED = "speed"
    COST = "cost"


class PriceBasis(Choice):
    """What a bid's price pays for."""

    TOTAL = "total", "The whole work"
    MONTH = "month", "One month"
    YEAR = "year", "One year"


class PriceTax(Choice):
    """Whether a bid's price holds the tax on sales."""

    EXCLUDED = "excluded", "Before tax"
    INCLUDED = "included", "With tax"
    NONE = "none", "No tax is charged"


class Rhythm(Choice):
    """How often something is measured, reported or talked about."""

    DAILY = "daily", "Every working day"
    WEEKLY = "weekly", "Every week"
    TWO_WEEKS = "two_weeks", "Every two weeks"
    MONTHLY = "monthly", "Every month"
    QUARTERLY = "quarterly", "Every three months"
    MILESTONE = "milestone", "With each milestone"


class Direction(Choice):
    """Which way a measured number should go."""

    HIGHER = "higher"
    LOWER = "lower"


LIMITS = {Direction.HIGHER: "at least", Direction.LOWER: "at most"}


class CriterionKind(Choice):
    """How a criterion counts."""

    PRICE = "price"
    SCORE = "score"
    MUST = "must"


class Proof(Choice):
    """Whether a must-have is met."""

    MET = "met", "Proven"
    PROMISED = "promised"
    MISSING = "missing", "No proof"


class VendorKind(Choice):
    COMPANY = "company"
    FREELANCER = "freelancer"
    AGENCY = "agency"


class VendorState(Choice):
    LEAD = "lead"
    SHORTLISTED = "shortlisted"
    ACTIVE = "active", "Working for you"
    PAST = "past"
    ELIMINATED = "eliminated", "Ruled out"


class LeadSource(Choice):
    """Where the owner heard of a vendor."""

    REFERRAL = "referral", "Somebody told me"
    CHAMBER = "chamber", "Chamber of commerce"
    ASSOCIATION = "association", "Association of their trade"
    TRADE_GROUP = "trade_group", "Group of my trade"
    WEB = "web", "Search on the web"
    SOCIAL = "social", "Social network"
    PLATFORM = "platform", "Platform for freelancers"
    AGENCY = "agency"
    OTHER = "other", "Somewhere else"


class Relationship(Choice):
    """How close the vendor is to the owner."""

    NONE = "none", "No"
    FRIEND = "friend"
    RELATIVE = "relative"


class BidState(Choice):
    INVITED = "invited", "Asked"
    RECEIVED = "received", "Bid received"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ContractState(Choice):
    DRAFT = "draft"
    FINISHED = "finished", "To be signed"
    SIGNED = "signed"
    ENDED = "ended"


SIGNED_ONCE = (ContractState.SIGNED, ContractState.ENDED)  # delivery has begun


class MilestoneState(Choice):
    """What happened to a milestone so far; its status on screen also depends on the date."""

    PLANNED = "planned"
    STARTED = "started"
    DELIVERED = "delivered"
    REWORK = "rework"
    ACCEPTED = "accepted"


class PaymentKind(Choice):
    MILESTONE = "milestone", "Payment"
    RETAINER = "retainer", "Regular fee"
    EXPENSE = "expense", "Expense on top"
    CREDIT = "credit"
    REFUND = "refund"


class ReviewKind(Choice):
    FIRST_MILESTONE = "first_milestone", "First review"
    PERIODIC = "periodic", "Regular review"


class ReviewDecision(Choice):
    """What follows from a review."""

    EXPAND = "expand", "Give more work"
    CONTINUE = "continue"
    IMPROVE = "improve", "Agree on improvements"
    RENEGOTIATE = "renegotiate", "Talk about the price"
    IN_HOUSE = "in_house", "Take the work back"
    END = "end", "Stop and find another vendor"


class Kept(Choice):
    """Whether a promise was kept."""

    YES = "yes", "Kept"
    PARTLY = "partly"
    NO = "no", "Not kept"


class StepKind(Choice):
    """How a line of the history came about."""

    CHANGE = "change"
    UNDO = "undo"
    REDO = "redo"


class Undoing(Choice):
    """How a step of work may be taken back; not stored, it lasts as long as the step."""

    FREELY = "freely"
    ASKS = "asks"  # others rely on it, such as a signature: the owner says yes first
    NEVER = "never"  # what makes a file: without it there is none


class AttachmentKind(Choice):
    """What an attached file is."""

    SIGNED_COPY = "signed_copy"
    CERTIFICATE = "certificate"
    REFERENCE = "reference"
    WORK_SAMPLE = "work_sample", "Sample of work"
    REQUEST = "request"
    BID = "bid"
    INVOICE = "invoice", "Invoice or receipt"
    REPORT = "report"
    INSTRUCTIONS = "instructions"
    PICTURE = "picture"
    OTHER = "other"
