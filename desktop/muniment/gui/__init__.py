"""The window. Knows the core only through Library, records, errors and config."""
