"""The parts of the page of vendors."""
