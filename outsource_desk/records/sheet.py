"""Instruction sheets: how a piece of work is done, step by step (R27)."""

from datetime import date

from sqlmodel import Field, SQLModel

from outsource_desk.records.about import About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, in_list, link, options, rule, unique


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
    __about__ = About(
        one="instruction sheet",
        many="instruction sheets",
        icon="notebook-text",
        name="{title}",
        search=Searched(title=("title",), where=Where("sheets", item="id", field="{column}")),
        listed=("title", "occasion", "changed_on"),
    )
    __table_args__ = options(rule("sheet_title", "title <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    changed_on: date = Field(title="Last changed")


class SheetStepDraft(Draft):
    """One thing to do."""

    text: str = Field(min_length=1, max_length=TEXT, title="What to do")
    tip: str = Field(default="", max_length=TEXT, title="Watch out")
    video: str = Field(default="", max_length=LINE, title="Link to a video")


class SheetStep(SheetStepDraft, table=True):
    __tablename__ = "sheet_step"
    __about__ = About(
        one="step",
        many="steps",
        icon="list-checks",
        name="{text}",
        owner="sheet_id",
        search=Searched(
            many="Steps of instruction sheets",
            title=("text",),
            where=Where("sheets", item="sheet_id", field="step:{id}"),
            around=("sheet",),
        ),
    )
    __table_args__ = options(rule("sheet_step_text", "text <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    sheet_id: int = link("sheet", "CASCADE", title="Instruction sheet")
    picture_id: int | None = link("attachment", "SET NULL", optional=True, title="Picture")
    position: int = in_list()


class TaskSheet(SQLModel, table=True):
    """A sheet that goes to vendors with the request of a task."""

    __tablename__ = "task_sheet"
    __about__ = About(
        one="sheet for vendors",
        many="sheets for vendors",
        icon="notebook-text",
        name="{task_id}: {sheet_id}",
        owner="task_id",
        in_bin=False,
        search="it holds no text",
    )
    __table_args__ = options(unique("task_sheet", "task_id", "sheet_id"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    sheet_id: int = link("sheet", "CASCADE", title="Instruction sheet")
    position: int = in_list()
