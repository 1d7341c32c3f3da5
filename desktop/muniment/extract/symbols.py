"""What the signs of symbol fonts mean, which Office writes as numbers of glyphs."""

from __future__ import annotations

_GREEK = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SYMBOL = {
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈",
    0xCF: "∉", 0xD1: "∇", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅",
    0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6F: "☐", 0xA7: "•", 0xA8: "☐", 0xD8: "•", 0xE0: "→",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def is_symbol_font(name: str) -> bool:
    """Whether a font of this name holds signs in the place of letters."""
    return name.lower().startswith(("symbol", "wingdings"))


def sign(code: int, font: str) -> str:
    """The character for a glyph of a symbol font; empty if it is not known.

    Office writes codes either as they are or moved to 0xF000.
    """
    code &= 0xFF
    if font.lower().startswith("symbol"):
        return _SYMBOL.get(code) or _GREEK.get(chr(code)) or (chr(code) if code < 0x7F else "")
    return _WINGDINGS.get(code, "•" if code == 0xB7 else "")
