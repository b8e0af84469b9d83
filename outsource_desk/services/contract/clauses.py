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
    templates = [_template(tomllib.loads(file.read_text("utf-8"))) for file in files]
    return tuple(sorted(templates, key=lambda template: template.order))


def clause_template(key: str) -> ClauseTemplate:
    """Return the clause called `key`. Raises: KeyError."""
    for template in clause_templates():
        if template.key == key:
            return template
    raise KeyError(key)


def _template(table: dict[str, Any]) -> ClauseTemplate:
    fields = tuple(_field(field) for field in table.pop("field", ()))
    paragraphs = tuple(_paragraph(paragraph) for paragraph in table.pop("paragraph", ()))
    return ClauseTemplate(**table, fields=fields, paragraphs=paragraphs)


def _field(table: dict[str, Any]) -> ClauseField:
    numbers: dict[str, Any] = {
        name: Decimal(str(table.pop(written)))
        for written, name in NUMBERS.items()
        if written in table
    }
    choices = tuple(ClauseChoice(**choice) for choice in table.pop("choices", ()))
    kind = FieldKind(table.pop("kind"))
    return ClauseField(**table, **numbers, kind=kind, choices=choices)


def _paragraph(table: dict[str, Any]) -> ClauseParagraph:
    lists: dict[str, Any] = {
        name: tuple(table.pop(name, ())) for name in ("parts", "when", "unless", "uses")
    }
    return ClauseParagraph(**table, **lists)
