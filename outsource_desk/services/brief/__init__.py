"""Writing down what is asked of vendors."""
