"""A piece of work that may be outsourced, and what the owner answered about it."""

from datetime import date
from typing import Any

from sqlmodel import Field, SQLModel

from outsource_desk.domain.decide import answers
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.about import HIDDEN, About, Searched
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import (
    LINE,
    TEXT,
    Minor,
    choice,
    link,
    one_of,
    options,
    rule,
    unique,
)

LONGEST_MONTH_MINUTES = 60 * 24 * 31 * 20  # twenty people around the clock
WHOLE_BP = 10_000  # a share in hundredths of a percent: 10,000 is all of it


def _from_format_3(default: str) -> dict[str, Any]:
    """Give a column that older files lack the value that it has there."""
    return {"server_default": default}


def _minor(title: str) -> Any:
    return Field(default=0, ge=0, sa_type=Minor, title=title, sa_column_kwargs=_from_format_3("0"))


def _share(title: str) -> Any:
    start = _from_format_3("0")
    return Field(default=0, ge=0, le=WHOLE_BP, title=title, sa_column_kwargs=start)


def _text(title: str) -> Any:
    return Field(default="", max_length=TEXT, title=title, sa_column_kwargs=_from_format_3(""))


class TaskDraft(Draft):
    """Everything the check of a task asks; None stands for not answered yet."""

    title: str = Field(min_length=1, max_length=LINE, title="Name of the task")
    summary: str = Field(default="", max_length=TEXT, title="What it is")
    department: str = Field(default="", max_length=LINE, title="Department")
    reason: answers.Reason | None = one_of(answers.Reason, "Reason to outsource")
    strategy: bool | None = Field(default=None, title="Part of the strategy")
    core: answers.Core | None = one_of(answers.Core, "Core of the business")
    frequency: answers.Frequency | None = one_of(answers.Frequency, "How often")
    measurable: answers.Measurable | None = one_of(
        answers.Measurable, "How to tell it is done well"
    )
    measure: str = Field(default="", max_length=LINE, title="The number that tells")
    oversight: answers.Oversight | None = one_of(answers.Oversight, "Somebody to supervise it")
    parity: answers.Parity | None = one_of(answers.Parity, "A vendor can do it as well")
    repetitive: answers.Repetitive | None = one_of(answers.Repetitive, "Simple and repetitive")
    equipment: answers.Equipment | None = one_of(answers.Equipment, "Special equipment")
    customers: answers.Customers | None = one_of(answers.Customers, "Contact with customers")
    data_class: answers.DataClass | None = one_of(answers.DataClass, "Data that the vendor sees")
    offsite: answers.Offsite | None = one_of(answers.Offsite, "Can be done elsewhere")
    documented: answers.Documented | None = one_of(answers.Documented, "Written down how")
    location: answers.Location | None = one_of(answers.Location, "Where the vendor works")
    location_reason: str = Field(default="", max_length=TEXT, title="Why there")
    minutes_per_month: int | None = Field(
        default=None, ge=0, le=LONGEST_MONTH_MINUTES, title="Time a month"
    )
    hour_rate_minor: int | None = Field(default=None, ge=0, sa_type=Minor, title="Cost of one hour")
    materials_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Materials a month")
    fee_minor: int | None = Field(default=None, ge=0, sa_type=Minor, title="Expected fee a month")
    oversight_minutes: int = Field(
        default=0, ge=0, le=LONGEST_MONTH_MINUTES, title="Oversight a month"
    )
    selection_minutes: int = Field(
        default=0, ge=0, le=LONGEST_MONTH_MINUTES, title="Time to choose a vendor"
    )
    transition_minutes: int = Field(
        default=0, ge=0, le=LONGEST_MONTH_MINUTES, title="Time to hand it over"
    )
    one_off_minor: int = Field(default=0, ge=0, sa_type=Minor, title="One-off cost")
    horizon_months: int = Field(default=24, ge=1, le=120, title="Months to look ahead")
    hire_minor: int | None = Field(
        default=None, ge=0, sa_type=Minor, title="Cost of hiring, a year"
    )
    pilot_plan: str = Field(default="", max_length=TEXT, title="Small piece to try first")
    impact: answers.Impact | None = one_of(answers.Impact, "What happens when it goes wrong")
    errors_per_month: int = Field(
        default=0, ge=0, le=100_000, sa_column_kwargs=_from_format_3("0"), title="Errors a month"
    )
    error_minor: int = _minor("Cost of one error")
    selection_minor: int = _minor("Lawyer and visits")  # once
    parallel_months: int = Field(
        default=0, ge=0, le=24, sa_column_kwargs=_from_format_3("0"), title="Months side by side"
    )
    tools_minor: int = _minor("Tools a month")
    change_bp: int = _share("Small changes, of the fee")
    rework_bp: int = _share("Rework, of the fee")
    bank_bp: int = _share("Bank and currency, of the fee")
    switch_bp: int = _share("Chance of changing the vendor")
    switch_minor: int = _minor("Cost of changing the vendor")
    credits_minor: int = _minor("Expected credits")
    fee_per_unit: bool = Field(
        default=False, sa_column_kwargs=_from_format_3("0"), title="Fee falls with the work"
    )
    pilot_kind: answers.PilotKind | None = one_of(answers.PilotKind, "Kind of trial")
    pilot_days: int | None = Field(default=None, ge=1, le=365, title="Days of the trial")
    pilot_success: str = _text("When the trial has worked")
    niches: str = _text("Parts for different specialists")  # one a line


class Task(TaskDraft, table=True):
    """One row per task, from the first idea to the last review."""

    __about__ = About(
        one="task",
        many="tasks",
        icon="briefcase-business",
        name="{title}",
        search=Searched(
            title=("title",),
            first=("summary", "department", "measure", "location_reason", "pilot_plan", "override"),
            labels={"override": "Against the verdict, because"},
        ),
        listed=("title", "department", "stage", "decision", "decided_on"),
    )
    __table_args__ = options(
        rule("task_title", "title <> ''"),
        rule("task_horizon", "horizon_months BETWEEN 1 AND 120"),
        rule("task_core", "core IS NOT 'core' OR decision IS NOT 'outsource' OR override <> ''"),
        rule(
            "task_measurable",
            "measurable IS NOT 'no' OR decision IS NOT 'outsource' OR override <> ''",
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    stage: Stage = Field(default=Stage.DECIDE, sa_type=choice(Stage), index=True, title="Stage")
    step: int = Field(default=0, title=HIDDEN)  # of the check that was left for later
    decision: answers.Decision | None = one_of(answers.Decision, "Decision")
    decided_on: date | None = Field(default=None, title="Decided")
    override: str = Field(default="", title="Why against the advice")
    owner_id: int | None = link("person", "SET NULL", optional=True, title="Who looks after it")
    # Secret: it never leaves the desk.
    budget_minor: int | None = Field(default=None, sa_type=Minor, title="Budget")
    starter: str = Field(default="", title=HIDDEN)  # key of the starter task it came from
    created_on: date = Field(title="Added")
    looked_on: date | None = Field(default=None, title="Looked at in a scan")


class ScanDraft(Draft):
    """When the owner wants to walk through the business again."""

    repeat_months: int = Field(default=6, ge=1, le=60, title="Months until the next scan")


class Scan(ScanDraft, table=True):
    """One walk through all tasks of the business (R13, R14)."""

    __about__ = About(
        one="scan",
        many="scans",
        icon="scan-search",
        name="{begun_on}",
        in_bin=False,
        search="it holds no text",
    )
    __table_args__ = options(rule("scan_repeat", "repeat_months BETWEEN 1 AND 60"))

    id: int | None = Field(default=None, primary_key=True)
    begun_on: date = Field(title="Begun")
    ended_on: date | None = Field(default=None, title="Ended")


class ScanSkip(SQLModel, table=True):
    """A usual task that the owner passed over in a scan: it is not done here."""

    __tablename__ = "scan_skip"
    __about__ = About(
        one="task passed over",
        many="tasks passed over",
        icon="list-x",
        name="{starter}",
        owner="scan_id",
        in_bin=False,
        search="the key of a usual task",
    )
    __table_args__ = options(unique("scan_skip", "scan_id", "starter"))

    id: int | None = Field(default=None, primary_key=True)
    scan_id: int = link("scan", "CASCADE")
    starter: str = Field(title=HIDDEN)
