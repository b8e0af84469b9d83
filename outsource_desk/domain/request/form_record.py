"""A form as text, kept with the version that was sent: replies to older versions stay readable."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from outsource_desk.domain.request.bid_form import (
    AnswerKind,
    BidForm,
    FormQuestion,
    PricedItem,
    Section,
)


def form_to_json(form: BidForm) -> str:
    """Return all of a form; the same form gives the same text."""
    return json.dumps(asdict(form), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def form_from_json(text: str) -> BidForm:
    """Return the form that `form_to_json` wrote.

    Raises: ValueError when the text is no form.
    """
    try:
        told = json.loads(text)
        return BidForm(
            request=str(told["request"]),
            version=int(told["version"]),
            title=str(told["title"]),
            sections=tuple(_section(one) for one in told["sections"]),
            lines=tuple(
                PricedItem(int(one["number"]), str(one["title"]), str(one["asked"]))
                for one in told["lines"]
            ),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("This text is no bid form.") from error


def _section(told: dict[str, Any]) -> Section:
    return Section(
        str(told["title"]),
        str(told["lead"]),
        tuple(
            FormQuestion(
                name=str(one["name"]),
                label=str(one["label"]),
                kind=AnswerKind(one["kind"]),
                hint=str(one["hint"]),
                options=tuple(map(str, one["options"])),
                needed=bool(one["needed"]),
            )
            for one in told["questions"]
        ),
    )
