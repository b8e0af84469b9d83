"""What the mistake radar found, shown where it is mended."""
