"""The parts of the page “Task scan”."""
