"""Read every file of a folder as the program does, and tell what came out, how long and how large.

python -m tests.reports.reply.hostile_run FOLDER – in a process of its own, so that memory can be
measured.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from outsource_desk.base.errors import UserError
from outsource_desk.reports.reply.reader import read_reply


def main(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        began = time.perf_counter()
        try:
            reply = read_reply(path)
            told = {"kind": reply.kind, "values": len(reply.values), "mark": bool(reply.mark)}
            told["problems"] = list(reply.problems)
        except UserError as error:
            told = {"sentence": str(error)}
        told |= {"name": path.name, "seconds": time.perf_counter() - began}
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)  # the largest child so far
        sys.stdout.write(json.dumps(told | {"megabytes": usage.ru_maxrss / 1_000}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
