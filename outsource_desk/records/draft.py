"""What a person typed, validated before it is stored."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Self, TypeVar

from pydantic import ValidationError, field_validator
from pydantic.fields import FieldInfo
from sqlmodel import SQLModel

from outsource_desk.base.errors import InputError

D = TypeVar("D", bound="Draft")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
WHY_NOT = "it holds a character that cannot be stored. Type it again"


class Draft(SQLModel):
    """The fields a person fills in, with their limits; validates, is not stored."""

    model_config = {"str_strip_whitespace": True, "extra": "forbid", "defer_build": True}

    @field_validator("*", mode="before")
    @classmethod
    def _storable(cls, value: Any) -> Any:
        return tuple(map(_composed, value)) if type(value) is tuple else _composed(value)

    @classmethod
    def of_stored(cls, values: Mapping[str, Any]) -> Self:
        """Return what the file holds as it is: shown first, and judged when it is saved.

        Another program may have stored what breaks a limit; no page dies of it.
        """
        return cls.model_construct(**values)


def limit(known: FieldInfo | None, name: str) -> int | None:
    """Return a limit that a field sets: "min_length", "max_length", "ge" or "le"."""
    limits = known.metadata if known is not None else ()
    return next(
        (value for rule in limits if (value := getattr(rule, name, None)) is not None), None
    )


def _composed(value: Any) -> Any:
    """Return a text with each letter stored in one way; anything else as it is."""
    if not isinstance(value, str):
        return value
    if UNSTORABLE.search(value):
        raise ValueError(WHY_NOT)
    return unicodedata.normalize("NFC", value)


class FieldError(InputError):
    """One field cannot be stored as typed; `field` is its name in the draft."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


def read_draft(kind: type[D], /, **typed: object) -> D:
    """Build a `kind` from what was typed. Raises FieldError for the first field to correct."""
    try:
        return kind.model_validate(typed)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        known = kind.model_fields.get(name)
        raise FieldError(name, _sentence((known and known.title) or name, dict(first))) from error


def read_text(title: str, text: str, longest: int, field: str = "") -> str:
    """Return a text that belongs to no draft, tidied. Raises FieldError if it cannot be stored."""
    tidy = unicodedata.normalize("NFC", text.strip())
    if UNSTORABLE.search(tidy):
        raise FieldError(field, f"{title}: {WHY_NOT}.")
    if len(tidy) > longest:
        raise FieldError(field, _too_long(title, len(tidy), longest))
    return tidy


def _too_long(title: str, typed: int, longest: int) -> str:
    return f"{title} is too long: {typed} characters, at most {longest} fit."


def _sentence(title: str, problem: dict[str, Any]) -> str:
    limits = problem.get("ctx", {})
    match problem["type"]:
        case "string_too_short" | "missing":
            return f"Enter the {title[:1].lower()}{title[1:]}."
        case "string_too_long":
            return _too_long(title, len(str(problem["input"])), limits["max_length"])
        case "greater_than_equal":
            return f"{title} must be {limits['ge']} or more."
        case "less_than_equal":
            return f"{title} must be {limits['le']} or less."
        case "value_error":
            return f"{title}: {limits['error']}."
        case _:
            return f"{title}: {problem['msg']}."
