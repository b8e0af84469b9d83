"""What happens before the first frame and after the last."""
