"""Builds what people install: `make installer` runs `installer.build`."""
