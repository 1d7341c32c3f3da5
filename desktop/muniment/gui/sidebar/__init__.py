"""The left side: folders, saved searches, conversations."""
