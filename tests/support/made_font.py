"""A font with foreign letters, made of the program's own: no test needs the fonts of a computer."""

from __future__ import annotations

import struct
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

OWN = ("font_source_sans_pro", "SourceSansPro-Regular.ttf")
NAME, OTHER = "SourceSansPro", "BorrowedTests"  # of one length
GLYPH = 2  # some drawing


def put_font(path: Path, letters: str, *, rights: int = 0, groups: bool = True) -> Path:
    """Write a font that draws `letters`; `groups`: in the form for all of Unicode."""
    package, name = OWN
    tables = _tables((files(package) / "files" / name).read_bytes())
    codes = sorted(map(ord, letters))
    tables[b"cmap"] = _groups(codes) if groups else _segments(codes)
    tables[b"OS/2"] = tables[b"OS/2"][:8] + struct.pack(">H", rights) + tables[b"OS/2"][10:]
    for encoding in ("utf-16-be", "latin-1"):
        tables[b"name"] = tables[b"name"].replace(NAME.encode(encoding), OTHER.encode(encoding))
    path.write_bytes(_file(tables))
    return path


def put_collection(path: Path, *fonts: Path) -> Path:
    """Write a collection of fonts, one behind the other."""
    head = 12 + 4 * len(fonts)
    starts, parts = [], []
    for font in fonts:
        start = head + sum(map(len, parts))
        starts.append(start)
        parts.append(_file(_tables(font.read_bytes()), start))
    path.write_bytes(
        b"ttcf" + struct.pack(f">II{len(fonts)}I", 0x10000, len(fonts), *starts) + b"".join(parts)
    )
    return path


def _tables(data: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">H", data, 4)
    records = [struct.unpack_from(">4s4xII", data, 12 + 16 * at) for at in range(count)]
    return {tag: data[start : start + length] for tag, start, length in records}


def _file(tables: dict[bytes, bytes], start: int = 0) -> bytes:
    at = start + 12 + 16 * len(tables)
    directory, body = [], b""
    for tag, part in sorted(tables.items()):
        directory.append(struct.pack(">4sIII", tag, 0, at + len(body), len(part)))
        body += part + bytes(-len(part) % 4)
    head = struct.pack(">IHHHH", 0x10000, len(tables), 0, 0, 0)
    return head + b"".join(directory) + body


def _groups(codes: list[int]) -> bytes:
    groups = b"".join(struct.pack(">III", code, code, GLYPH) for code in codes)
    table = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _segments(codes: list[int]) -> bytes:
    ends = [*codes, 0xFFFF]
    count = len(ends)
    deltas = [(GLYPH - code) & 0xFFFF for code in codes] + [1]
    body = struct.pack(f">{count}HH", *ends, 0) + struct.pack(f">{count}H", *ends)
    body += struct.pack(f">{count}H", *deltas) + bytes(2 * count)
    table = struct.pack(">HHHHHHH", 4, 14 + len(body), 0, 2 * count, 0, 0, 0) + body
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + table
