"""Modules that take the place of heavy ones in the frozen program (`installer.contents.INSTEAD`).

Each has of another package what this program's way through rapidocr calls, and nothing else,
written with numpy and Pillow, which are there anyway. What is called beyond that ends with an
AttributeError. tests/installer/test_instead.py holds them against the real ones.
"""
