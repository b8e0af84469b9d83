"""The questions of a form as text: each released version keeps its own (R35, R38)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from outsource_desk.domain.bid_form import AnswerKind, BidForm, PriceLine, Question, Section


def form_text(form: BidForm) -> str:
    """Return a form as JSON; `form_of_text` reads it back."""
    return json.dumps(asdict(form), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def form_of_text(text: str) -> BidForm:
    """Return the form that `form_text` wrote, also one of an earlier version of the program.

    Raises: ValueError when it is none.
    """
    try:
        told = json.loads(text)
        return BidForm(
            **{
                **told,
                "sections": tuple(_section(one) for one in told["sections"]),
                "lines": tuple(PriceLine(**one) for one in told["lines"]),
            }
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no bid form") from error


def _section(told: dict[str, Any]) -> Section:
    return Section(**{**told, "questions": tuple(_question(one) for one in told["questions"])})


def _question(told: dict[str, Any]) -> Question:
    return Question(**{**told, "kind": AnswerKind(told["kind"]), "options": tuple(told["options"])})
