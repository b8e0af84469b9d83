"""The agreement: what was filled into its clauses, its words and its finished versions."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from outsource_desk.domain.kinds import ContractState, Stage
from outsource_desk.records.about import HIDDEN, About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import (
    LINE,
    TEXT,
    Minor,
    Moment,
    in_list,
    link,
    one_of,
    options,
    rule,
    unique,
)


class ContractDraft(Draft):
    title: str = Field(min_length=1, max_length=LINE, title="Title")
    currency: str = Field(default="EUR", min_length=3, max_length=3, title="Currency")
    price_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Price")
    starts_on: date | None = Field(default=None, title="Start")
    ends_on: date | None = Field(default=None, title="End")
    payment_days: int = Field(default=14, ge=0, le=180, title="Days to pay")
    paper: str = Field(default="A4", max_length=10, title="Paper")


class Contract(ContractDraft, table=True):
    __about__ = About(
        one="contract",
        many="contracts",
        icon="file-text",
        name="{number}",
        mention="Contract {number}",
        owner="task_id",
        search=Searched(
            title=("title", "number"),
            without={"currency": "a code", "paper": "a size of paper"},
            where=Where("tasks", Stage.CONTRACT),
            around=("task", "vendor"),
        ),
        listed=("task_id", "number", "title", "state", "price_minor", "currency", "signed_on"),
    )
    __table_args__ = options(
        unique("contract_number", "number"),
        rule("contract_dates", "starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on"),
        rule("contract_signed", "state <> 'signed' OR signed_on IS NOT NULL"),
        rule("contract_price", "price_minor >= 0"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    vendor_id: int = link("vendor", "RESTRICT")
    bid_id: int | None = link("bid", "SET NULL", optional=True)
    number: str = Field(title="Number")  # C-2026-007
    state: ContractState = one_of(ContractState, "State", ContractState.DRAFT)
    signed_on: date | None = Field(default=None, title="Signed")


class ClauseValue(SQLModel, table=True):
    """What the owner filled into one field of one clause, as text."""

    __tablename__ = "clause_value"
    __about__ = About(
        one="contract entry",
        many="contract entries",
        icon="signature",
        name="{contract_id}: {clause}",
        owner="contract_id",
        in_bin=False,
        search=Searched(
            one="Contract text",
            many="Contract texts",
            without={"clause": "the name of a clause", "field": "the name of a question"},
            labels={"value": ""},
            where=Where("tasks", Stage.CONTRACT, field="{clause}.{field}"),
            around=("task", "contract"),
        ),
    )
    __table_args__ = options(unique("clause_value", "contract_id", "clause", "field"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    clause: str = Field(title="Clause")
    field: str = Field(title="Field")
    value: str = Field(title="Entry")


class ExtraClauseDraft(Draft):
    """A clause in the owner's own words."""

    title: str = Field(min_length=1, max_length=LINE, title="Title")
    body: str = Field(default="", max_length=TEXT, title="Text")


class ExtraClause(ExtraClauseDraft, table=True):
    __tablename__ = "extra_clause"
    __about__ = About(
        one="clause",
        many="clauses",
        icon="signature",
        name="{title}",
        owner="contract_id",
        search=Searched(
            one="Clause of your own",
            many="Clauses of your own",
            title=("title",),
            labels={"body": ""},
            where=Where("tasks", Stage.CONTRACT, field="extra:{id}.{column}"),
            around=("task", "contract"),
        ),
    )
    __table_args__ = options(rule("extra_clause_title", "title <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    position: int = in_list()


class TermDraft(Draft):
    """A word and what both sides agree it means."""

    word: str = Field(min_length=1, max_length=LINE, title="Word")
    meaning: str = Field(min_length=1, max_length=TEXT, title="Meaning")


class Term(TermDraft, table=True):
    __about__ = About(
        one="explained word",
        many="explained words",
        icon="signature",
        name="{word}",
        owner="contract_id",
        search=Searched(
            one="Word explained",
            many="Words explained",
            title=("word",),
            labels={"meaning": ""},
            where=Where("tasks", Stage.CONTRACT, "id", "words"),
            around=("task", "contract"),
        ),
    )
    __table_args__ = options(unique("term_word", "contract_id", "word"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")


class ContractVersion(SQLModel, table=True):
    """A finished version: its PDF lies in `blob` and never changes."""

    __tablename__ = "contract_version"
    __about__ = About(
        one="finished version",
        many="finished versions",
        icon="file-check",
        name="{contract_id}, {number}",
        owner="contract_id",
        search="a fingerprint",
    )
    __table_args__ = options(unique("contract_version", "contract_id", "number"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    number: int = Field(title="Number")
    finished_at: datetime = Field(sa_type=Moment, title="Finished")
    sha256: str = Field(foreign_key="blob.sha256", ondelete="RESTRICT", index=True, title=HIDDEN)
    pages: int = Field(title="Pages")
