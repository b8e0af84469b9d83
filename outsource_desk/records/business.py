"""The owner's firm and its people."""

from sqlmodel import Field, SQLModel

from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Minor, link, options, rule


class BusinessDraft(Draft):
    """Who the owner is; printed on every document."""

    name: str = Field(min_length=1, max_length=LINE, title="Name of your business")
    address: str = Field(default="", max_length=1_000, title="Address")
    country: str = Field(default="", max_length=60, title="Country")
    tax_id: str = Field(default="", max_length=60, title="Tax number")
    represented_by: str = Field(default="", max_length=LINE, title="Represented by")
    email: str = Field(default="", max_length=LINE, title="E-mail")
    phone: str = Field(default="", max_length=60, title="Phone")
    vision: str = Field(default="", max_length=TEXT, title="Vision")
    strengths: str = Field(default="", max_length=TEXT, title="Strengths")
    currency: str = Field(default="EUR", min_length=3, max_length=3, title="Currency")
    timezone: str = Field(default="", max_length=60, title="Time zone")
    hour_rate_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Cost of one hour")


class Business(BusinessDraft, table=True):
    """One row: the file belongs to one business."""

    __table_args__ = options(rule("business_single", "id = 1"), rule("business_name", "name <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(unique=True)  # tells one owner's file from another's
    is_sample: bool = False


class PersonDraft(Draft):
    """Somebody inside the firm."""

    name: str = Field(min_length=1, max_length=LINE, title="Name")
    role: str = Field(default="", max_length=LINE, title="Role")
    email: str = Field(default="", max_length=LINE, title="E-mail")


class Person(PersonDraft, table=True):
    __table_args__ = options(rule("person_name", "name <> ''"))

    id: int | None = Field(default=None, primary_key=True)


class Dismissal(SQLModel, table=True):
    """A finding that the owner called not relevant, and why."""

    __table_args__ = options()

    id: int | None = Field(default=None, primary_key=True)
    check_key: str = Field(index=True)
    task_id: int | None = link("task", "CASCADE", optional=True)
    item_id: int | None = None
    note: str = ""
