"""The figures that the long forms print, as they come and once more as a table at the end.

`dev.py torture` loads this: a test tells its figures with sys.stdout.write, one line each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


class Figures:
    """Collects what each passed test wrote."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, float, str]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" or not report.passed:
            return
        name = report.nodeid.rpartition("::")[2].partition("[")[0].removeprefix("test_")
        told = " ".join(report.capstdout.split()) or "no figures"
        self._lines.append((name.replace("_", " "), report.duration, told))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("figures")
        for name, seconds, told in self._lines:
            terminalreporter.write_line(f"{name} ({seconds:.0f} s)", bold=True)
            terminalreporter.write_line(f"    {told}")
        total = sum(seconds for _, seconds, _ in self._lines)
        terminalreporter.write_line(f"{len(self._lines)} tests in {total / 60:.1f} min")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Figures(), "figures")
