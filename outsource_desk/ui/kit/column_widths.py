"""Which columns a table shows, and how wide, for the room it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.ui.look.theme import S, metrics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.ui.kit.rows_model import ListColumn

LEAST_GROWING_UNITS = 32
WHOLE_UNITS = 56  # names up to this are shown whole before a rarer column is
EDGE_UNITS = 4  # at both sides of a title
SQUEEZE_UNITS = 4  # so little is taken from a column rather than scrolling sideways


def left_out(columns: Sequence[ListColumn[Any]], widths: Sequence[int], room: int) -> set[int]:
    """Return the columns that give way, those with the highest `spare` first."""
    grow, most = growing(columns), S(WHOLE_UNITS)
    needed = [min(width, most) if at == grow else width for at, width in enumerate(widths)]
    out: set[int] = set()
    order = [at for at, column in enumerate(columns) if column.spare]
    for at in sorted(order, key=lambda at: -columns[at].spare):
        if sum(needed) - sum(needed[gone] for gone in out) <= room:
            break
        out.add(at)
    return out


def fitted(
    columns: Sequence[ListColumn[Any]], widths: Sequence[int], hidden: set[int], room: int
) -> list[int]:
    """Give what is left to the growing column; take what is missing from it.

    The widest other one gives the last few pixels, rather than a bar to scroll sideways.
    """
    made, grow = list(widths), growing(columns)
    shown = [at for at in range(len(made)) if at not in hidden]
    spare = room - sum(made[at] for at in shown)
    made[grow] = max(S(LEAST_GROWING_UNITS), made[grow] + spare)
    over = sum(made[at] for at in shown) - room
    others = [at for at in shown if at != grow and not columns[at].right]
    if others and 0 < over <= S(SQUEEZE_UNITS):
        made[max(others, key=lambda at: made[at])] -= over
    return made


def least_width(column: ListColumn[Any]) -> int:
    """Return what a column must have: its title can be read, and the growing one more."""
    title = metrics("caption").horizontalAdvance(column.title) + S(EDGE_UNITS)
    return max(title, S(LEAST_GROWING_UNITS)) if column.grows else title


def are_sensible(
    columns: Sequence[ListColumn[Any]], widths: Sequence[int], hidden: set[int], room: int
) -> bool:
    """Tell whether remembered widths can be the owner's: titles are whole, and on the screen."""
    return len(widths) == len(columns) and all(
        least_width(column) <= width <= room
        for at, (column, width) in enumerate(zip(columns, widths, strict=True))
        if at not in hidden
    )


def growing(columns: Sequence[ListColumn[Any]]) -> int:
    return next((at for at, column in enumerate(columns) if column.grows), 0)
