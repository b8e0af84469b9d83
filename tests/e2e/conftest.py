"""What the tests of whole journeys share."""

from __future__ import annotations

import pytest

from outsource_desk.__main__ import main


@pytest.fixture
def run(capsys):
    """Run a command; return its exit code and what it said on both streams."""

    def call(*arguments):
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as left:
            code = left.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return call
