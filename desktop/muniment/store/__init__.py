"""The store: what is known of files and documents, kept through crashes, and searched."""
