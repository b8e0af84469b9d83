"""The parts of Home: its cards and the page of the first start."""
