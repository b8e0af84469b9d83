"""The facts that the warnings look at, and the findings."""
