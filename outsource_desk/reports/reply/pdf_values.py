"""What is behind the pointers of a stranger's PDF: always of the kind that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_NODES: Final = 20_000
MOST_CHOICES: Final = 12
DEEPEST: Final = 12  # levels of fields in fields
ASCII: Final = 0x7F
UNKNOWN_LETTERS: Final = "cp1252"  # what programs write that know neither of the two ways of PDF


def resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


def dictionary(value: Any) -> DictionaryObject:
    node = resolved(value)
    return node if isinstance(node, DictionaryObject) else DictionaryObject()


def array(value: Any) -> list[Any]:
    items = resolved(value)
    return list(items[:MOST_NODES]) if isinstance(items, ArrayObject) else []


def number(value: Any) -> int:
    return int(value) if isinstance(value, int) else 0


def inherited(line: Sequence[DictionaryObject], key: str) -> Any:
    """Return what a field says, or the nearest of its parents."""
    for level in line:
        if key in level:
            return resolved(level.get(key))
    return None


def words(value: Any) -> str:
    """Return a text, a name or a choice as words.

    Some programs write plain UTF-8 where PDF knows UTF-16 and an alphabet of its own.
    """
    value = resolved(value)
    if isinstance(value, NameObject):
        return str(value).removeprefix("/")
    if isinstance(value, ArrayObject):  # one choice, as some programs write it
        return ", ".join(
            words(choice) for choice in value[:MOST_CHOICES] if not isinstance(choice, ArrayObject)
        )
    if isinstance(value, ByteStringObject | bytes):
        data = bytes(value)
        return utf8(data) or data.decode(UNKNOWN_LETTERS, "replace")
    if isinstance(value, TextStringObject) and value.autodetect_pdfdocencoding:
        return utf8(value.original_bytes) or str(value)
    return str(value) if isinstance(value, str | int | float) else ""


def is_of_unknown_letters(value: Any) -> bool:
    """Whether a text is written in a way that nobody can be sure of."""
    value = resolved(value)
    return isinstance(value, ByteStringObject | bytes) and not utf8(bytes(value))


def utf8(data: bytes) -> str:
    """Return what the bytes say in UTF-8; "" when that is not how they were written."""
    if all(byte <= ASCII for byte in data):
        return ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return text if any(letter.isprintable() and ord(letter) > ASCII for letter in text) else ""


def line_of(widget: DictionaryObject) -> list[DictionaryObject]:
    """Return a field with its parents behind it."""
    line = [widget]
    while "/Parent" in line[-1] and len(line) <= DEEPEST:
        line.append(dictionary(line[-1]["/Parent"]))
    return line


def name_of(line: Sequence[DictionaryObject]) -> str:
    """Return the whole name of a field; "" for one without."""
    return ".".join(words(level.get("/T")) for level in reversed(line) if "/T" in level)
