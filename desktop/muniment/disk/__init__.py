"""Looking at the disk: which files the watched folders hold, and when they change."""
