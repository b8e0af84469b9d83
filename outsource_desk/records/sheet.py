"""Instruction sheets: how a piece of work is done, step by step (R27)."""

from datetime import date

from sqlmodel import Field, SQLModel

from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, link, options, rule, unique


class SheetDraft(Draft):
    """What a sheet says besides its steps; `needs` and `checks` are lists, one entry a line."""

    title: str = Field(min_length=1, max_length=LINE, title="Name of the sheet")
    purpose: str = Field(default="", max_length=TEXT, title="What it is good for")
    occasion: str = Field(default="", max_length=LINE, title="When to do it")
    needs: str = Field(default="", max_length=TEXT, title="What you need")
    checks: str = Field(default="", max_length=TEXT, title="Check at the end")
    video: str = Field(default="", max_length=LINE, title="Link to a video")
    ask: str = Field(default="", max_length=LINE, title="Whom to ask")


class Sheet(SheetDraft, table=True):
    __table_args__ = options(rule("sheet_title", "title <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    changed_on: date


class SheetStepDraft(Draft):
    """One thing to do."""

    text: str = Field(min_length=1, max_length=TEXT, title="What to do")
    tip: str = Field(default="", max_length=TEXT, title="Watch out")
    video: str = Field(default="", max_length=LINE, title="Link to a video")


class SheetStep(SheetStepDraft, table=True):
    __tablename__ = "sheet_step"
    __table_args__ = options(rule("sheet_step_text", "text <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    sheet_id: int = link("sheet", "CASCADE")
    picture_id: int | None = link("attachment", "SET NULL", optional=True)
    position: int = 0


class TaskSheet(SQLModel, table=True):
    """A sheet that goes to vendors with the request of a task."""

    __tablename__ = "task_sheet"
    __table_args__ = options(unique("task_sheet", "task_id", "sheet_id"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    sheet_id: int = link("sheet", "CASCADE")
    position: int = 0
