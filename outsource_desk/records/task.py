"""A piece of work that may be outsourced, and what the owner answered about it."""

from datetime import date

from sqlmodel import Field

from outsource_desk.domain import answers
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Minor, choice, link, options, rule

LONGEST_MONTH_MINUTES = 60 * 24 * 31 * 20  # twenty people around the clock


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
