"""The settings: a dialog of pages, each of which changes what it shows at once, with undo."""
