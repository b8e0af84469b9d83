"""The commands for scripts: none of them needs a window.

A command is one file in `commands`: ABOUT says what it does, `describe` what it is given, and
`run` does it and returns the exit code.
"""

from outsource_desk.base.errors import UserError

OK, PROBLEMS, USAGE = 0, 1, 2


class BadUsageError(UserError):
    """The command itself cannot be understood; the exit code is USAGE."""
