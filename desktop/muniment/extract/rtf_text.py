"""How RTF writes characters, and which of its groups hold text of the document."""

from __future__ import annotations

from muniment.extract.symbols import is_symbol_font


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_DEFAULT = "cp1252"
# Code pages by the number of a font's character set, and by the old names of computers.
_CHARSETS = {
    77: "mac_roman", 78: "shift_jis", 79: "johab", 80: "gb2312", 81: "big5", 128: "cp932",
    129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437",
}  # fmt: skip
_COMPUTERS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CODE_PAGES = {10000: "mac_roman", 65001: "utf-8", 708: "iso8859-6", 1361: "johab", 42: "symbol"}

# Words that stand for characters.
CHARACTERS = {
    "tab": " ", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ",
    "enspace": " ", "qmspace": " ", "nestcell": " ", "nestrow": "\n", "column": "\n",
}  # fmt: skip

# Groups that hold no text of the document.
SILENT = _names(
    "colortbl pict objdata fldinst sp pn listtable listoverridetable revtbl rsidtbl generator "
    "themedata colorschememapping latentstyles datastore xmlnstbl filetbl nonshppict operator "
    "keywords doccomm comment subject company category manager hlinkbase printim revtim "
    "buptim vern version edmins nofpages nofwords nofchars id template atnid atndate atnref "
    "atnicn atntime atrfstart atrfend bkmkstart bkmkend ftnsep ftnsepc ftncn aftnsep aftnsepc "
    "aftncn xe tc falt panose fontemb fontfile mmathPr userprops private do blipuid picprop "
    "tcn datafield formfield objclass objname objalias objsect ffname ffdeftext ffformat "
    "ffhelptext ffstattext ffentrymcr ffexitmcr ffl wgrffmtfilter passwordhash htmltag "
    "mhtmltag background factoidname protusertbl"
)
# Groups whose text goes elsewhere than into the paragraph, by what becomes of it; those
# without a name are only entered.
ASIDE = {
    "fonttbl": "fonttbl", "stylesheet": "stylesheet", "info": "info", "title": "title",
    "author": "author", "creatim": "creatim", "footnote": "footnote", "annotation": "annotation",
    "atnauthor": "atnauthor", "listtext": "listtext", "pntext": "listtext", "shptxt": "shptxt",
    "header": "header", "headerl": "header", "headerr": "header", "headerf": "header",
    "footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
    "shpinst": "", "ud": "", "nesttableprops": "", "cs": "", "ts": "",
}  # fmt: skip
HEADINGS = {"header": "Header", "footer": "Footer"}


class Fonts:
    """The table of fonts, of which only the character set matters."""

    def __init__(self) -> None:
        self._default = _DEFAULT
        self._default_font = -1
        self._fonts: dict[int, str] = {}
        self._font = -1
        self._names: dict[int, str] = {}

    def word(self, word: str, number: int | None) -> None:
        """Take a control word of the table, or one that says how all text is written."""
        if word == "f":
            self._font = number or 0
        elif word == "fcharset" and number in _CHARSETS:
            self._fonts[self._font] = _CHARSETS[number]
        elif word == "cpg" and number:
            self._fonts[self._font] = _code_page(number)
        elif word == "ansicpg" and number:
            self._default = _code_page(number)
        elif word in _COMPUTERS:
            self._default = _COMPUTERS[word]
        elif word == "deff" and number is not None:
            self._default_font = number

    def named(self, name: str) -> None:
        """Take the name of the font whose words were taken last."""
        self._names[self._font] = name

    def name(self, font: int) -> str:
        """The name of a font; -1 is the font of text that names none."""
        return self._names.get(self._default_font if font < 0 else font, "")

    def code_page(self, font: int) -> str:
        """How the bytes of text in a font are to be read: "font:" and a name if as its signs."""
        if is_symbol_font(self.name(font)):
            return f"font:{self.name(font)}"
        return self._fonts.get(self._default_font if font < 0 else font, self._default)


def _code_page(number: int) -> str:
    return _CODE_PAGES.get(number, f"cp{number}")


def decoded(data: bytes, code_page: str) -> str:
    """The text of bytes; a code page that is not known is read as the Western one."""
    try:
        return data.decode(code_page, "replace")
    except LookupError:
        return data.decode(_DEFAULT, "replace")
