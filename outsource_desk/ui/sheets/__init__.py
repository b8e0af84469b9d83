"""The parts of the page of instruction sheets."""
