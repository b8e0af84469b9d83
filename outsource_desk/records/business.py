"""The owner's firm, its departments and its people, and what an hour of them costs."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from outsource_desk.records.about import HIDDEN, About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Minor, link, options, rule, unique

MINUTES_A_DAY = 24 * 60
USUAL_DAYS = "12345"  # ISO weekdays: Monday is 1
USUAL_BEGIN, USUAL_END = 9 * 60, 17 * 60  # minutes after midnight


def _added(default: str | int) -> Any:
    """Return column arguments for one that older files get with this value."""
    return {"server_default": default if isinstance(default, str) else sa.text(str(default))}


def _line(title: str, longest: int = 60) -> Any:
    return Field(default="", max_length=longest, title=title, sa_column_kwargs=_added(""))


class BusinessDraft(Draft):
    """Who the owner is; printed on every document."""

    name: str = Field(min_length=1, max_length=LINE, title="Name of your business")
    address: str = Field(default="", max_length=1_000, title="Address")
    country: str = Field(default="", max_length=60, title="Country")
    tax_id: str = Field(default="", max_length=60, title="Tax number")
    vat_id: str = _line("VAT number")
    register_no: str = _line("Company register number")
    represented_by: str = Field(default="", max_length=LINE, title="Represented by")
    email: str = Field(default="", max_length=LINE, title="E-mail")
    phone: str = Field(default="", max_length=60, title="Phone")
    website: str = _line("Website", LINE)
    about: str = _line("What your business does", TEXT)
    vision: str = Field(default="", max_length=TEXT, title="Vision")
    principles: str = _line("How you work", TEXT)
    strengths: str = Field(default="", max_length=TEXT, title="Strengths")
    currency: str = Field(default="EUR", min_length=3, max_length=3, title="Currency")
    timezone: str = Field(default="", max_length=60, title="Time zone")
    working_days: str = Field(
        default=USUAL_DAYS,
        min_length=1,
        max_length=7,
        title="Days of work",
        sa_column_kwargs=_added(USUAL_DAYS),
    )
    day_begins: int = Field(
        default=USUAL_BEGIN,
        ge=0,
        lt=MINUTES_A_DAY,
        title="Work begins",
        sa_column_kwargs=_added(USUAL_BEGIN),
    )
    day_ends: int = Field(
        default=USUAL_END,
        gt=0,
        le=MINUTES_A_DAY,
        title="Work ends",
        sa_column_kwargs=_added(USUAL_END),
    )
    paper: str = Field(default="", max_length=20, title="Paper", sa_column_kwargs=_added(""))
    hour_rate_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Cost of one hour")


class Business(BusinessDraft, table=True):
    """One row: the file belongs to one business."""

    __about__ = About(
        one="business",
        many="businesses",
        icon="house",
        name="{name}",
        in_bin=False,
        search=Searched(
            one="Your business",
            many="Your business",
            title=("name",),
            without={
                "currency": "a code",
                "paper": "a size of paper",
                "working_days": "numbers of days",
            },
            where=Where("settings", field="{column}"),
        ),
    )
    __table_args__ = options(
        rule("business_single", "id = 1"),
        rule("business_name", "name <> ''"),
        rule("business_days", "working_days <> '' AND working_days NOT GLOB '*[^1-7]*'"),
        rule("business_hours", "0 <= day_begins AND day_begins < day_ends AND day_ends <= 1440"),
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(unique=True, title=HIDDEN)  # tells one owner's file from another's
    is_sample: bool = Field(default=False, title=HIDDEN)
    logo_id: int | None = link("attachment", "SET NULL", optional=True, title="Logo")


class DepartmentDraft(Draft):
    """A part of the firm, such as “Shop and office”."""

    name: str = Field(min_length=1, max_length=LINE, title="Name")


class Department(DepartmentDraft, table=True):
    __about__ = About(
        one="department",
        many="departments",
        icon="network",
        name="{name}",
        search=Searched(title=("name",), where=Where("settings", item="id", field="departments")),
    )
    __table_args__ = options(rule("department_name", "name <> ''"), unique("department", "name"))

    id: int | None = Field(default=None, primary_key=True)


class PersonDraft(Draft):
    """Somebody inside the firm."""

    name: str = Field(min_length=1, max_length=LINE, title="Name")
    role: str = Field(default="", max_length=LINE, title="Role")
    email: str = Field(default="", max_length=LINE, title="E-mail")
    skills: str = _line("Strengths and skills", TEXT)
    hour_rate_minor: int | None = Field(default=None, ge=0, sa_type=Minor, title="Cost of one hour")


class Person(PersonDraft, table=True):
    __about__ = About(
        one="person",
        many="people",
        icon="users",
        name="{name}",
        search=Searched(title=("name",), where=Where("settings", item="id", field="people")),
    )
    __table_args__ = options(rule("person_name", "name <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    department_id: int | None = link("department", "SET NULL", optional=True)


class StaffDraft(PersonDraft):
    """A person with the department by name; None leaves it as it is, "" is none."""

    department: str | None = Field(default=None, title="Department")


class HourCostDraft(Draft):
    """What one person costs in a year, and how much of the year is worked (methods 4.2)."""

    salary_minor: int = Field(ge=0, sa_type=Minor, title="Pay")
    employer_tax_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Taxes and insurance")
    benefits_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Benefits")
    overhead_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Desk, tools and rooms")
    supervision_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Supervision")
    week_minutes: int = Field(default=2_400, ge=60, le=10_080, title="Hours a week")
    week_days: int = Field(default=5, ge=1, le=7, title="Days a week")
    leave_days: int = Field(default=0, ge=0, le=366, title="Leave and public holidays")
    sick_days: int = Field(default=0, ge=0, le=366, title="Days of sickness")
    training_days: int = Field(default=0, ge=0, le=366, title="Training and meetings")


class HourCost(HourCostDraft, table=True):
    """The sum behind the cost of one hour: of a person, or of the firm when there is none."""

    __tablename__ = "hour_cost"
    __about__ = About(
        one="sum of an hour",
        many="sums of an hour",
        icon="calculator",
        name="{person_id}",
        owner="person_id",
        in_bin=False,
        search="it holds no text",
    )
    __table_args__ = options(unique("hour_cost", "person_id"))

    id: int | None = Field(default=None, primary_key=True)
    person_id: int | None = link("person", "CASCADE", optional=True)


class Dismissal(SQLModel, table=True):
    """A finding that the owner called not relevant, and why."""

    __about__ = About(
        one="warning put aside",
        many="warnings put aside",
        icon="triangle-alert",
        name="{check_key}",
        in_bin=False,
        search=Searched(
            one="Warning you switched off",
            many="Warnings you switched off",
            title=("check_key",),
            where=Where("settings", item="id", field="switched_off"),
        ),
    )
    __table_args__ = options()

    id: int | None = Field(default=None, primary_key=True)
    check_key: str = Field(index=True, title=HIDDEN)
    task_id: int | None = link("task", "CASCADE", optional=True)
    item_id: int | None = Field(default=None, title=HIDDEN)
    note: str = Field(default="", title="Note")
