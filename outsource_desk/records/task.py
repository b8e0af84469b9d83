"""A piece of work that may be outsourced, and what the owner answered about it."""

from datetime import date
from typing import Any

from sqlmodel import Field, SQLModel

from outsource_desk.domain.decide import answers
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Minor, choice, link, options, rule, unique

LONGEST_MONTH_MINUTES = 60 * 24 * 31 * 20  # twenty people around the clock
WHOLE_BP = 10_000  # a share in hundredths of a percent: 10,000 is all of it


def _from_format_3(default: str) -> dict[str, Any]:
    """Give a column that older files lack the value that it has there."""
    return {"server_default": default}


def _minor() -> Any:
    return Field(default=0, ge=0, sa_type=Minor, sa_column_kwargs=_from_format_3("0"))


def _share() -> Any:
    return Field(default=0, ge=0, le=WHOLE_BP, sa_column_kwargs=_from_format_3("0"))


def _text(title: str) -> Any:
    return Field(default="", max_length=TEXT, title=title, sa_column_kwargs=_from_format_3(""))


class TaskDraft(Draft):
    """Everything the check of a task asks; None stands for not answered yet."""

    title: str = Field(min_length=1, max_length=LINE, title="Name of the task")
    summary: str = Field(default="", max_length=TEXT, title="What it is")
    department: str = Field(default="", max_length=LINE, title="Department")
    reason: answers.Reason | None = Field(default=None, sa_type=choice(answers.Reason))
    strategy: bool | None = None  # True: part of the primary strategy
    core: answers.Core | None = Field(default=None, sa_type=choice(answers.Core))
    frequency: answers.Frequency | None = Field(default=None, sa_type=choice(answers.Frequency))
    measurable: answers.Measurable | None = Field(default=None, sa_type=choice(answers.Measurable))
    measure: str = Field(default="", max_length=LINE, title="The number that tells")
    oversight: answers.Oversight | None = Field(default=None, sa_type=choice(answers.Oversight))
    parity: answers.Parity | None = Field(default=None, sa_type=choice(answers.Parity))
    repetitive: answers.Repetitive | None = Field(default=None, sa_type=choice(answers.Repetitive))
    equipment: answers.Equipment | None = Field(default=None, sa_type=choice(answers.Equipment))
    customers: answers.Customers | None = Field(default=None, sa_type=choice(answers.Customers))
    data_class: answers.DataClass | None = Field(default=None, sa_type=choice(answers.DataClass))
    offsite: answers.Offsite | None = Field(default=None, sa_type=choice(answers.Offsite))
    documented: answers.Documented | None = Field(default=None, sa_type=choice(answers.Documented))
    location: answers.Location | None = Field(default=None, sa_type=choice(answers.Location))
    location_reason: str = Field(default="", max_length=TEXT, title="Why there")
    minutes_per_month: int | None = Field(default=None, ge=0, le=LONGEST_MONTH_MINUTES)
    hour_rate_minor: int | None = Field(default=None, ge=0, sa_type=Minor)
    materials_minor: int = Field(default=0, ge=0, sa_type=Minor)  # a month, in-house
    fee_minor: int | None = Field(default=None, ge=0, sa_type=Minor)  # a month, expected
    oversight_minutes: int = Field(default=0, ge=0, le=LONGEST_MONTH_MINUTES)  # a month
    selection_minutes: int = Field(default=0, ge=0, le=LONGEST_MONTH_MINUTES)
    transition_minutes: int = Field(default=0, ge=0, le=LONGEST_MONTH_MINUTES)
    one_off_minor: int = Field(default=0, ge=0, sa_type=Minor)
    horizon_months: int = Field(default=24, ge=1, le=120, title="Months to look ahead")
    hire_minor: int | None = Field(default=None, ge=0, sa_type=Minor)  # a year, full time
    pilot_plan: str = Field(default="", max_length=TEXT, title="Small piece to try first")
    impact: answers.Impact | None = Field(default=None, sa_type=choice(answers.Impact))
    errors_per_month: int = Field(default=0, ge=0, le=100_000, sa_column_kwargs=_from_format_3("0"))
    error_minor: int = _minor()  # what one error costs
    selection_minor: int = _minor()  # once: lawyer, visit
    parallel_months: int = Field(default=0, ge=0, le=24, sa_column_kwargs=_from_format_3("0"))
    tools_minor: int = _minor()  # a month
    change_bp: int = _share()  # of the fee
    rework_bp: int = _share()  # of the fee
    bank_bp: int = _share()  # of the fee
    switch_bp: int = _share()  # the chance that the vendor has to be replaced
    switch_minor: int = _minor()  # what that would cost
    credits_minor: int = _minor()  # expected over the whole time
    fee_per_unit: bool = Field(default=False, sa_column_kwargs=_from_format_3("0"))
    pilot_kind: answers.PilotKind | None = Field(default=None, sa_type=choice(answers.PilotKind))
    pilot_days: int | None = Field(default=None, ge=1, le=365)
    pilot_success: str = _text("When the trial has worked")
    niches: str = _text("Parts for different specialists")  # one a line


class Task(TaskDraft, table=True):
    """One row per task, from the first idea to the last review."""

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
    stage: Stage = Field(default=Stage.DECIDE, sa_type=choice(Stage), index=True)
    step: int = 0  # of the check, where "save and finish later" left off
    decision: answers.Decision | None = Field(default=None, sa_type=choice(answers.Decision))
    decided_on: date | None = None
    override: str = ""  # why the owner decided against the verdict
    owner_id: int | None = link("person", "SET NULL", optional=True)
    budget_minor: int | None = Field(default=None, sa_type=Minor)  # secret: never leaves the desk
    starter: str = ""  # key of the starter task it came from
    created_on: date
    looked_on: date | None = None  # the last quick look, in a scan


class ScanDraft(Draft):
    """When the owner wants to walk through the business again."""

    repeat_months: int = Field(default=6, ge=1, le=60, title="Months until the next scan")


class Scan(ScanDraft, table=True):
    """One walk through all tasks of the business (R13, R14)."""

    __table_args__ = options(rule("scan_repeat", "repeat_months BETWEEN 1 AND 60"))

    id: int | None = Field(default=None, primary_key=True)
    begun_on: date
    ended_on: date | None = None


class ScanSkip(SQLModel, table=True):
    """A usual task that the owner passed over in a scan: it is not done here."""

    __tablename__ = "scan_skip"
    __table_args__ = options(unique("scan_skip", "scan_id", "starter"))

    id: int | None = Field(default=None, primary_key=True)
    scan_id: int = link("scan", "CASCADE")
    starter: str
