"""Files that are not fully readable, why, and what helps."""
