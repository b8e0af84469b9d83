"""What is asked of vendors: the scope of one task, its deliverables, numbers and criteria."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from outsource_desk.domain.brief.payment_patterns import PaymentPattern, PriceLine
from outsource_desk.domain.compare.price_rules import PriceRule
from outsource_desk.domain.kinds import (
    CriterionKind,
    Direction,
    PriceBasis,
    Rhythm,
    Stage,
    TradeOff,
)
from outsource_desk.records.about import About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import (
    LINE,
    TEXT,
    choice,
    in_list,
    link,
    one_of,
    options,
    rule,
    unique,
)

LONGEST_PARALLEL = 104  # weeks


def _since_3(title: str, longest: int = TEXT) -> Any:
    """Return a text that format 3 brought: empty in the files before."""
    kwargs = {"server_default": ""}
    return Field(default="", max_length=longest, title=title, sa_column_kwargs=kwargs)


def _tick(title: str) -> Any:
    kwargs = {"server_default": sa.text("0")}
    return Field(default=False, title=title, sa_column_kwargs=kwargs)


class BriefDraft(Draft):
    """The running text of a brief."""

    background: str = Field(default="", max_length=TEXT, title="Background")
    objectives: str = Field(default="", max_length=TEXT, title="Goals")
    in_scope: str = Field(default="", max_length=TEXT, title="Part of the work")
    out_of_scope: str = Field(default="", max_length=TEXT, title="Not part of the work")
    language: str = Field(default="", max_length=LINE, title="Working language")
    channels: str = Field(default="", max_length=TEXT, title="How you talk to each other")
    meetings: Rhythm | None = one_of(Rhythm, "How often you talk")
    data_rules: str = Field(default="", max_length=TEXT, title="Rules for data")
    customer_rules: str = Field(default="", max_length=TEXT, title="Rules for customers")
    trade_off: TradeOff | None = one_of(TradeOff, "What gives way first")
    oversight_minutes: int = Field(default=0, ge=0, le=10_080, title="Oversight a week")
    start_on: date | None = Field(default=None, title="Start")
    due_on: date | None = Field(default=None, title="Due")
    bids_due_on: date | None = Field(default=None, title="Last day for bids")
    assumptions: str = _since_3("What you assume")
    data_places: str = _since_3("Where your data may be stored", LINE)
    data_way: str = _since_3("How data goes to and fro", LINE)
    also_personal: bool = _tick("Sees personal data too")
    also_payment: bool = _tick("Sees payment data too")
    also_health: bool = _tick("Sees health data too")
    oversight_plan: str = _since_3("How you look after the work")
    conflicts: str = _since_3("When you disagree")
    working_hours: str = _since_3("When you can reach each other", LINE)
    workplace: str = _since_3("Where the work is done", LINE)
    reports: str = _since_3("What the vendor reports")
    shared_files: str = _since_3("Where you keep shared files", LINE)
    trial: str = _since_3("What is tried first")
    trial_ends_on: date | None = Field(default=None, title="End of the trial")
    trial_passed: str = _since_3("When the trial is passed")
    transition: str = _since_3("How the work is handed over")
    parallel_weeks: int | None = Field(
        default=None, ge=0, le=LONGEST_PARALLEL, title="Side by side"
    )
    hand_back: str = _since_3("How the work comes back")
    payment_pattern: PaymentPattern | None = one_of(PaymentPattern, "How the price is paid")
    payment_days: int | None = Field(default=None, ge=0, le=365, title="Days until you pay")
    remedies: str = _since_3("When the work is late or not good enough")


class Brief(BriefDraft, table=True):
    __about__ = About(
        one="request",
        many="requests",
        icon="file-text",
        name="{task_id}",
        owner="task_id",
        search=Searched(
            one="Brief",
            many="Briefs",
            heading="Brief of {task_id}",
            where=Where("tasks", Stage.BRIEF, field="{column}"),
        ),
    )
    __table_args__ = options(
        unique("brief_task", "task_id"),
        rule("brief_dates", "start_on IS NULL OR due_on IS NULL OR due_on >= start_on"),
        rule("brief_quality", "quality_floor BETWEEN 0 AND 100"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    oversight_id: int | None = link("person", "SET NULL", optional=True, title="Who supervises")
    price_rule: PriceRule = one_of(PriceRule, "How prices become points", PriceRule.INVERSE)
    price_basis: PriceBasis = one_of(PriceBasis, "What the price pays for", PriceBasis.TOTAL)
    quality_floor: int = Field(default=50, title="Least quality")  # in points
    sent_on: date | None = Field(default=None, title="Sent")


class DeliverableDraft(Draft):
    """One thing the vendor hands over."""

    title: str = Field(min_length=1, max_length=LINE, title="Deliverable")
    quantity: str = Field(default="", max_length=LINE, title="How much")
    quality: str = Field(default="", max_length=TEXT, title="How good")
    speed: str = Field(default="", max_length=LINE, title="How fast")
    due_on: date | None = Field(default=None, title="Due")
    acceptance_test: str = Field(default="", max_length=TEXT, title="How you check it")
    example: str = _since_3("An example of a good one")
    price_line: PriceLine = Field(
        default=PriceLine.WHOLE,
        sa_type=choice(PriceLine),
        sa_column_kwargs={"server_default": PriceLine.WHOLE.value},
        title="How it is priced",
    )
    price_quantity: str = _since_3("Number of units", 30)  # a decimal number as text
    price_unit: str = _since_3("Unit of the price", LINE)


class Deliverable(DeliverableDraft, table=True):
    __about__ = About(
        one="deliverable",
        many="deliverables",
        icon="list-checks",
        name="{title}",
        owner="task_id",
        search=Searched(
            title=("title",),
            where=Where("tasks", Stage.BRIEF, "id", "deliverables"),
            around=("task",),
        ),
    )
    __table_args__ = options(rule("deliverable_title", "title <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = in_list()


class InputDraft(Draft):
    """One thing the owner gives the vendor."""

    title: str = Field(min_length=1, max_length=LINE, title="What you give")
    due_on: date | None = Field(default=None, title="Due")


class Input(InputDraft, table=True):
    __about__ = About(
        one="input",
        many="inputs",
        icon="list-checks",
        name="{title}",
        owner="task_id",
        search=Searched(
            one="What you give",
            many="What you give",
            title=("title",),
            where=Where("tasks", Stage.BRIEF, "id", "inputs"),
            around=("task",),
        ),
    )
    __table_args__ = options(rule("input_title", "title <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = in_list()


class KpiDraft(Draft):
    """One number that tells whether the work is done well."""

    name: str = Field(min_length=1, max_length=LINE, title="What is measured")
    unit: str = Field(default="", max_length=LINE, title="Unit")
    direction: Direction = one_of(Direction, "Better when", Direction.HIGHER)
    target: str = Field(default="", max_length=30, title="Target")  # a decimal number as text
    minimum: str = Field(default="", max_length=30, title="Just acceptable")
    rhythm: Rhythm = one_of(Rhythm, "How often", Rhythm.MONTHLY)
    source: str = Field(default="", max_length=LINE, title="Who measures it and how")


class Kpi(KpiDraft, table=True):
    __about__ = About(
        one="measured number",
        many="measured numbers",
        icon="chart-column",
        name="{name}",
        owner="task_id",
        search=Searched(
            one="Number",
            many="Numbers that tell good work",
            title=("name",),
            where=Where("tasks", Stage.BRIEF, "id", "kpis"),
            around=("task",),
        ),
    )
    __table_args__ = options(rule("kpi_name", "name <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = in_list()


class CriterionDraft(Draft):
    """One yardstick of the comparison."""

    name: str = Field(min_length=1, max_length=LINE, title="Criterion")
    kind: CriterionKind = one_of(CriterionKind, "Kind", CriterionKind.SCORE)
    weight: int = Field(default=10, ge=0, le=100, title="Weight")
    floor: int = Field(default=0, ge=0, le=100, title="Minimum")  # points; 0: none
    meaning: str = Field(default="", max_length=TEXT, title="What counts")


class Criterion(CriterionDraft, table=True):
    __about__ = About(
        one="criterion",
        many="criteria",
        icon="list-checks",
        name="{name}",
        owner="task_id",
        search=Searched(
            title=("name",), where=Where("tasks", Stage.BRIEF, "id", "criteria"), around=("task",)
        ),
    )
    __table_args__ = options(
        rule("criterion_name", "name <> ''"),
        rule("criterion_weight", "weight BETWEEN 0 AND 100"),
        rule("criterion_floor", "floor BETWEEN 0 AND 100"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = in_list()


class InterfaceDraft(Draft):
    """Where both firms touch: who of theirs works with whom of ours, and what passes (R25)."""

    ours: str = Field(min_length=1, max_length=LINE, title="On your side")
    theirs: str = Field(default="", max_length=LINE, title="On their side")
    passes: str = Field(default="", max_length=LINE, title="What passes between them")
    way: str = Field(default="", max_length=LINE, title="How and when")


class Interface(InterfaceDraft, table=True):
    __about__ = About(
        one="contact point",
        many="contact points",
        icon="users",
        name="{ours}",
        owner="task_id",
        search=Searched(
            many="Who works with whom",
            title=("ours",),
            where=Where("tasks", Stage.BRIEF, "id", "interfaces"),
            around=("task",),
        ),
    )
    __table_args__ = options(rule("interface_ours", "ours <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = in_list()


class GlossaryWordDraft(Draft):
    """A word that both sides have to understand alike (R80)."""

    word: str = Field(min_length=1, max_length=LINE, title="Word")
    meaning: str = Field(default="", max_length=TEXT, title="What it means here")


class GlossaryWord(GlossaryWordDraft, table=True):
    __tablename__ = "glossary_word"
    __about__ = About(
        one="word of a brief",
        many="words of briefs",
        icon="book-open",
        name="{word}",
        owner="task_id",
        search=Searched(
            title=("word",), where=Where("tasks", Stage.BRIEF, "id", "words"), around=("task",)
        ),
    )
    __table_args__ = options(rule("glossary_word", "word <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    position: int = in_list()
