"""Print the table of all benchmarks; exit code 1 when a limit is missed.

`python -m benchmarks startup pdf` runs only the ones named.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys

import benchmarks
from benchmarks import Row


def rows_of(wanted: list[str]) -> list[Row]:
    """Run the modules that have a run(), all of them or the ones named, and collect their rows."""
    names = [found.name for found in pkgutil.iter_modules(benchmarks.__path__)]
    unknown = set(wanted) - set(names)
    if unknown:
        sys.exit(
            f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(names)}."
        )
    rows: list[Row] = []
    for name in wanted or names:
        if name != "__main__":
            module = importlib.import_module(f"benchmarks.{name}")
            if hasattr(module, "run"):
                print(f"measuring {name} …", file=sys.stderr, flush=True)
                rows += [Row(*row) for row in module.run()]
    return rows


def line(row: Row) -> str:
    floor = "" if row.floor is None else f"{row.floor:.3g}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f} ×"
    limit = f"{row.limit:g}" if row.ratio is None else f"{row.limit:.2f} ×"
    verdict = "ok" if row.is_kept else "MISSED"
    return f"{row.name:<52} {row.value:>9.3g} {floor:>9} {ratio:>9} {limit:>9}  {verdict}"


def main(wanted: list[str]) -> int:
    rows = rows_of(wanted)
    print(f"{'':<52} {'program':>9} {'floor':>9} {'ratio':>9} {'limit':>9}")
    for row in rows:
        print(line(row))
    return 0 if all(row.is_kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
