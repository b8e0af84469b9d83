"""The command line: `outsource-desk [FILE]`, or one of the commands for scripts."""

from __future__ import annotations

import argparse
import errno
import gc
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from keyword import iskeyword
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

from outsource_desk.base.errors import UserError, visible
from outsource_desk.cli import PROBLEMS, USAGE, BadUsageError, commands
from outsource_desk.cli.display import display_trouble
from outsource_desk.cli.output import warn

if TYPE_CHECKING:
    from collections.abc import Sequence

READ_REPLY = "--read-reply"  # inside only: reads one file of a vendor, see reports/reply
FULL = "The disk is full: what was written is not whole. Make room and run the command again."


class Parser(argparse.ArgumentParser):
    """Says in one sentence what it does not understand: scripts read standard error."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {visible(message)}; {self.prog} --help tells more.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for and return the exit code: 0, 1 (problems) or 2 (bad usage)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == [READ_REPLY]:
        from outsource_desk.reports.reply import child  # noqa: PLC0415  only in that process

        return child.main()
    if given and given[0] in _command_names():
        return _command(given)
    return _window(given)


def _command_names() -> tuple[str, ...]:
    """Return the names without importing the commands: a window must not wait for them."""
    modules = iter_modules(commands.__path__)
    return tuple(sorted(found.name.rstrip("_").replace("_", "-") for found in modules))


def _command(given: list[str]) -> int:
    """Run one command; what the owner can mend is one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a pipe of Windows knows few letters
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = Parser(prog="outsource-desk")
    module = given[0].replace("-", "_") + "_" * iskeyword(given[0])
    chosen = import_module(f"{commands.__name__}.{module}")
    parts = parser.add_subparsers(required=True)
    chosen.describe(parts.add_parser(given[0], description=chosen.ABOUT))
    try:
        code = int(chosen.run(parser.parse_args(given)))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough, as in “… list FILE tasks | head”
        _write_no_more()
        return 0
    except UserError as error:
        warn(str(error))
        return USAGE if isinstance(error, BadUsageError) else PROBLEMS
    except OSError as error:  # a name that no disk takes, a place that is gone
        if error.errno == errno.ENOSPC:
            _write_no_more()
            warn(FULL)
            return PROBLEMS
        name = Path(os.fsdecode(error.filename or given[-1])).name
        sentence = f"“{name}” cannot be used ({error.strerror}): choose another name or place."
        warn(sentence)
        return PROBLEMS
    return code


def _write_no_more() -> None:
    """Let what is still to be written go nowhere: Python would fail with it again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _window(given: list[str]) -> int:
    parser = Parser(
        prog="outsource-desk",
        epilog=f"Commands for scripts: {', '.join(_command_names())}; each knows --help.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="data file (default: your own)")
    parser.add_argument("--sample", action="store_true", help="look around in a sample business")
    parser.add_argument("--self-test", nargs="?", const="", help="is this program complete?")
    parser.add_argument("--version", action="store_true", help="show the version")
    parser.add_argument("--demo", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--shots", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--against", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--bench-startup", type=Path, help=argparse.SUPPRESS)
    found = parser.parse_args(given)
    if found.version:
        from outsource_desk.base.version import version_line  # noqa: PLC0415  not for a window

        sys.stdout.write(f"{version_line()}\n")
        return 0
    if trouble := display_trouble(os.environ):
        sys.stderr.write(f"{trouble}\n")
        return USAGE
    return _open(found)


def _open(found: argparse.Namespace) -> int:
    gc.disable()  # what a start makes is no garbage; later the window says when
    from outsource_desk import app  # noqa: PLC0415  Qt is imported only when a window is wanted

    if found.self_test is not None:
        return app.self_test(found.self_test)
    if found.demo:
        return app.demo(found.demo)
    if found.shots:
        return app.shots(found.shots, found.against)
    if found.bench_startup:
        return app.bench_startup(found.bench_startup)
    return app.run(found.file, sample=found.sample)


if __name__ == "__main__":
    sys.exit(main())
