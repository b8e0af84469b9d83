"""Frozen results as JSON and back: so that the last one can be shown before the next is ready."""

from __future__ import annotations

import enum
import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_json(value: Any) -> Any:
    """Turn a frozen result (dataclasses, tuples, dates, enums) into plain JSON values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_json(part) for part in value]
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def from_json(kind: type[T], stored: Any) -> T:
    """Build a `kind` from what `to_json` made.

    Raises: ValueError, TypeError or KeyError when the text was made by another version.
    """
    built: T = _build(kind, stored)
    return built


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """Return the types of the fields; asked once for each class, not for each value."""
    return get_type_hints(kind)


def _build(kind: Any, stored: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = [part for part in get_args(kind) if part is not type(None)]
        return None if stored is None else _build(inner[0], stored)
    if origin is tuple:
        return tuple(_build(get_args(kind)[0], part) for part in stored)
    if is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]  # a dataclass type can be hashed
        values = {
            field.name: _build(hints[field.name], stored[field.name]) for field in fields(kind)
        }
        return kind(**values)  # type: ignore[operator]  # checked to be a dataclass type
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(stored)
    if kind in (date, datetime):
        return kind.fromisoformat(stored)
    if not isinstance(stored, kind):
        raise TypeError(f"{stored!r} is not a {kind}")
    return stored
