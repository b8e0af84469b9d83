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
        form = json.loads(text)
        return BidForm(
            request=str(form["request"]),
            version=int(form["version"]),
            title=str(form["title"]),
            sections=tuple(_section(section) for section in form["sections"]),
            lines=tuple(
                PricedItem(int(line["number"]), str(line["title"]), str(line["asked"]))
                for line in form["lines"]
            ),
        )
    except (KeyError, TypeError, AttributeError, OverflowError) as error:
        raise ValueError("This text is no bid form.") from error


def _section(section: dict[str, Any]) -> Section:
    return Section(
        str(section["title"]),
        str(section["lead"]),
        tuple(
            FormQuestion(
                name=str(question["name"]),
                label=str(question["label"]),
                kind=AnswerKind(question["kind"]),
                hint=str(question["hint"]),
                options=tuple(map(str, question["options"])),
                needed=bool(question["needed"]),
            )
            for question in section["questions"]
        ),
    )
