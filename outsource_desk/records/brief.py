"""What is asked of vendors: the scope of one task, its deliverables, numbers and criteria."""

from datetime import date

from sqlmodel import Field

from outsource_desk.domain.kinds import CriterionKind, Direction, PriceBasis, Rhythm, TradeOff
from outsource_desk.domain.price_rules import PriceRule
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, choice, link, options, rule, unique


class BriefDraft(Draft):
    """The running text of a brief."""

    background: str = Field(default="", max_length=TEXT, title="Background")
    objectives: str = Field(default="", max_length=TEXT, title="Goals")
    in_scope: str = Field(default="", max_length=TEXT, title="Part of the work")
    out_of_scope: str = Field(default="", max_length=TEXT, title="Not part of the work")
    language: str = Field(default="", max_length=LINE, title="Working language")
    channels: str = Field(default="", max_length=TEXT, title="How you talk to each other")
    meetings: Rhythm | None = Field(default=None, sa_type=choice(Rhythm))
    data_rules: str = Field(default="", max_length=TEXT, title="Rules for data")
    customer_rules: str = Field(default="", max_length=TEXT, title="Rules for customers")
    trade_off: TradeOff | None = Field(default=None, sa_type=choice(TradeOff))
    oversight_minutes: int = Field(default=0, ge=0, le=10_080, title="Oversight a week")
    start_on: date | None = None
    due_on: date | None = None
    bids_due_on: date | None = None


class Brief(BriefDraft, table=True):
    __table_args__ = options(
        unique("brief_task", "task_id"),
        rule("brief_dates", "start_on IS NULL OR due_on IS NULL OR due_on >= start_on"),
        rule("brief_quality", "quality_floor BETWEEN 0 AND 100"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    oversight_id: int | None = link("person", "SET NULL", optional=True)
    price_rule: PriceRule = Field(default=PriceRule.INVERSE, sa_type=choice(PriceRule))
    price_basis: PriceBasis = Field(default=PriceBasis.TOTAL, sa_type=choice(PriceBasis))
    quality_floor: int = 50  # the owner's own minimum, in points
    sent_on: date | None = None


class DeliverableDraft(Draft):
    """One thing the vendor hands over."""

    title: str = Field(min_length=1, max_length=LINE, title="Deliverable")
    quantity: str = Field(default="", max_length=LINE, title="How much")
    quality: str = Field(default="", max_length=TEXT, title="How good")
    speed: str = Field(default="", max_length=LINE, title="How fast")
    due_on: date | None = None
    acceptance_test: str = Field(default="", max_length=TEXT, title="How you check it")


class Deliverable(DeliverableDraft, table=True):
    __table_args__ = options(rule("deliverable_title", "title <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = 0


class InputDraft(Draft):
    """One thing the owner gives the vendor."""

    title: str = Field(min_length=1, max_length=LINE, title="What you give")
    due_on: date | None = None


class Input(InputDraft, table=True):
    __table_args__ = options(rule("input_title", "title <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = 0


class KpiDraft(Draft):
    """One number that tells whether the work is done well."""

    name: str = Field(min_length=1, max_length=LINE, title="What is measured")
    unit: str = Field(default="", max_length=LINE, title="Unit")
    direction: Direction = Field(default=Direction.HIGHER, sa_type=choice(Direction))
    target: str = Field(default="", max_length=30, title="Target")  # a decimal number as text
    minimum: str = Field(default="", max_length=30, title="Just acceptable")
    rhythm: Rhythm = Field(default=Rhythm.MONTHLY, sa_type=choice(Rhythm))
    source: str = Field(default="", max_length=LINE, title="Who measures it and how")


class Kpi(KpiDraft, table=True):
    __table_args__ = options(rule("kpi_name", "name <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = 0


class CriterionDraft(Draft):
    """One yardstick of the comparison."""

    name: str = Field(min_length=1, max_length=LINE, title="Criterion")
    kind: CriterionKind = Field(default=CriterionKind.SCORE, sa_type=choice(CriterionKind))
    weight: int = Field(default=10, ge=0, le=100, title="Weight")
    floor: int = Field(default=0, ge=0, le=100, title="Minimum")  # points; 0: none
    meaning: str = Field(default="", max_length=TEXT, title="What counts")


class Criterion(CriterionDraft, table=True):
    __table_args__ = options(
        rule("criterion_name", "name <> ''"),
        rule("criterion_weight", "weight BETWEEN 0 AND 100"),
        rule("criterion_floor", "floor BETWEEN 0 AND 100"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = 0
