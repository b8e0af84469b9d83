"""The agreement: what was filled into its clauses, its words and its finished versions."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from outsource_desk.domain.kinds import ContractState
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import (
    LINE,
    TEXT,
    Minor,
    Moment,
    choice,
    link,
    options,
    rule,
    unique,
)


class ContractDraft(Draft):
    title: str = Field(min_length=1, max_length=LINE, title="Title")
    currency: str = Field(default="EUR", min_length=3, max_length=3, title="Currency")
    price_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Price")
    starts_on: date | None = None
    ends_on: date | None = None
    payment_days: int = Field(default=14, ge=0, le=180, title="Days to pay")
    paper: str = Field(default="A4", max_length=10, title="Paper")


class Contract(ContractDraft, table=True):
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
    number: str  # C-2026-007
    state: ContractState = Field(default=ContractState.DRAFT, sa_type=choice(ContractState))
    signed_on: date | None = None


class ClauseValue(SQLModel, table=True):
    """What the owner filled into one field of one clause, as text."""

    __tablename__ = "clause_value"
    __table_args__ = options(unique("clause_value", "contract_id", "clause", "field"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    clause: str
    field: str
    value: str


class ExtraClauseDraft(Draft):
    """A clause in the owner's own words."""

    title: str = Field(min_length=1, max_length=LINE, title="Title")
    body: str = Field(default="", max_length=TEXT, title="Text")


class ExtraClause(ExtraClauseDraft, table=True):
    __tablename__ = "extra_clause"
    __table_args__ = options(rule("extra_clause_title", "title <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    position: int = 0


class TermDraft(Draft):
    """A word and what both sides agree it means."""

    word: str = Field(min_length=1, max_length=LINE, title="Word")
    meaning: str = Field(min_length=1, max_length=TEXT, title="Meaning")


class Term(TermDraft, table=True):
    __table_args__ = options(unique("term_word", "contract_id", "word"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")


class ContractVersion(SQLModel, table=True):
    """A finished version: its PDF lies in `blob` and never changes."""

    __tablename__ = "contract_version"
    __table_args__ = options(unique("contract_version", "contract_id", "number"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    number: int
    finished_at: datetime = Field(sa_type=Moment)
    sha256: str = Field(foreign_key="blob.sha256", ondelete="RESTRICT", index=True)
    pages: int
