"""Looking back: how the vendor did and what follows."""

from datetime import date

from sqlmodel import Field

from outsource_desk.domain.kinds import Kept, ReviewDecision, ReviewKind, Stage
from outsource_desk.records.about import About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, in_list, link, one_of, options, rule


class ReviewDraft(Draft):
    """Marks from 1 (poor) to 5 (excellent) and a decision."""

    kind: ReviewKind = one_of(ReviewKind, "Kind", ReviewKind.PERIODIC)
    held_on: date = Field(title="Date")
    quality: int | None = Field(default=None, ge=1, le=5, title="Quality")
    speed: int | None = Field(default=None, ge=1, le=5, title="Speed")
    cost: int | None = Field(default=None, ge=1, le=5, title="Cost")
    communication: int | None = Field(default=None, ge=1, le=5, title="Communication")
    decision: ReviewDecision | None = one_of(ReviewDecision, "Decision")
    note: str = Field(default="", max_length=TEXT, title="What you saw")
    next_on: date | None = Field(default=None, title="Next review")


class Review(ReviewDraft, table=True):
    __about__ = About(
        one="review",
        many="reviews",
        icon="clipboard-check",
        name="{held_on}",
        owner="contract_id",
        search=Searched(
            heading="{kind} of {held_on}",
            where=Where("tasks", Stage.REVIEW, "id"),
            around=("task", "contract"),
        ),
        listed=("contract_id", "kind", "held_on", "decision"),
    )
    __table_args__ = options(
        *(
            rule(f"review_{name}", f"{name} IS NULL OR {name} BETWEEN 1 AND 5")
            for name in ("quality", "speed", "cost", "communication")
        )
    )

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    milestone_id: int | None = link("milestone", "SET NULL", optional=True)


class PromiseDraft(Draft):
    """One thing the vendor promised, and whether it was kept."""

    text: str = Field(min_length=1, max_length=LINE, title="Promise")
    kept: Kept | None = one_of(Kept, "Kept")


class Promise(PromiseDraft, table=True):
    __about__ = About(
        one="promise",
        many="promises",
        icon="handshake",
        name="{text}",
        owner="review_id",
        search=Searched(
            title=("text",),
            where=Where("tasks", Stage.REVIEW, "review_id", "promise:{id}"),
            around=("task", "contract"),
        ),
    )
    __table_args__ = options(rule("promise_text", "text <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    review_id: int = link("review", "CASCADE")
    position: int = in_list()
