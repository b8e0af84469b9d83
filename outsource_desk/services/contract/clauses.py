"""The clause templates that travel with the program: one file per clause."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from typing import Any

from outsource_desk.base.resources import resource
from outsource_desk.domain.contract.clauses import (
    ClauseChoice,
    ClauseField,
    ClauseParagraph,
    ClauseTemplate,
    FieldKind,
)

FOLDER = "templates/contract"
EXTRA_ORDER = 125  # clauses in the owner's own words stand before the glossary
NUMBERS = {"min": "least", "max": "most", "usual_most": "usual_most"}


@cache
def clause_templates() -> tuple[ClauseTemplate, ...]:
    """Return every clause in the order of the contract. Templates, not legal advice."""
    files = sorted(resource(FOLDER).glob("*.toml"))
    found = [_template(tomllib.loads(file.read_text("utf-8"))) for file in files]
    return tuple(sorted(found, key=lambda template: template.order))


def clause_template(key: str) -> ClauseTemplate:
    """Return the clause called `key`. Raises: KeyError."""
    for template in clause_templates():
        if template.key == key:
            return template
    raise KeyError(key)


def _template(found: dict[str, Any]) -> ClauseTemplate:
    fields = tuple(_field(one) for one in found.pop("field", ()))
    paragraphs = tuple(_paragraph(one) for one in found.pop("paragraph", ()))
    return ClauseTemplate(**found, fields=fields, paragraphs=paragraphs)


def _field(found: dict[str, Any]) -> ClauseField:
    numbers: dict[str, Any] = {
        name: Decimal(str(found.pop(written)))
        for written, name in NUMBERS.items()
        if written in found
    }
    choices = tuple(ClauseChoice(**one) for one in found.pop("choices", ()))
    kind = FieldKind(found.pop("kind"))
    return ClauseField(**found, **numbers, kind=kind, choices=choices)


def _paragraph(found: dict[str, Any]) -> ClauseParagraph:
    lists: dict[str, Any] = {
        name: tuple(found.pop(name, ())) for name in ("parts", "when", "unless", "uses")
    }
    return ClauseParagraph(**found, **lists)
