"""The window. Asks the core through Library; beside it, it knows records, errors and config, and
calls pure parts of the core (the query language, patterns, kinds of files, models on the disk)."""
