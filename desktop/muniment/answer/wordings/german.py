"""How a library is asked about in German. Data; see `Wording`."""

from muniment.answer.wordings.wording import (
    COUNT,
    FOLDER,
    LAST,
    LIST,
    QUOTED,
    WHICH,
    YEAR,
    Noun,
    Predicate,
    Wording,
    years,
)

_DE_DOCS = r"(?:(?:text|word)?dokumente?n?|dateien?|unterlagen|akten)"
_DE_MINE = r"(?:de[rnms]|die|das|(?:mein|unser|dies|deine?|ihr)e?[rnms]?)"
_DE_PLACE = (
    rf"(?:{_DE_MINE} )?(?:ganzen |gesamten )?(?:bibliothek|sammlung|archiv|ordner|{_DE_DOCS})"
)
_DE_NAMED = r"(?:erwähnt|genannt|behandelt|besprochen|zitiert|gesprochen)"
_DE_MENTION = (
    r"(?:erwähnen|erwähnt|nennen|nennt|enthalten|enthält|behandeln|behandelt|beschreiben|"
    r"beschreibt|besprechen|bespricht|zitieren|zitiert|betreffen|betrifft)"
)
_DE_SPEAK = r"(?:sprechen|spricht|reden|redet|berichten|berichtet|schreiben|schreibt)"
_DE_WORD = r"(?:wort|wörter|begriffe?|namen?|ausdr[uü]cke?|wendung|formulierung)"

GERMAN = Wording(
    polite=r"(?:bitte,? |(?:kannst du|können sie) (?:mir )?(?:bitte )?(?:sagen,? )?|"
    r"(?:sag|sage|sagen sie) mir,? |ich (?:möchte|will) wissen,? |"
    r"(?:zeige?|nenne?)(?: mir)?,? (?=welche|wie ?viele|in welche))*",
    heads=(
        (COUNT, r"(?:in )?wie ?viele[rn]?|zähle?"),
        (WHICH, r"(?:in |auf )?welche[rnms]?|gibt es"),
        (LIST, r"(?:liste|zeige?|nenne?|finde?|suche?|gib)(?: mir)?(?: bitte)?"
         r"(?= (?:alle|jede|meine|unsere|die))"),
    ),
    determiner=rf"(?:alle[rn]?|jede[srn]?|irgendwelche|eine?[nrs]?)?(?: ?(?:von )?{_DE_MINE})?",
    nouns=(
        Noun(r"(?:pdf[- ]?(?:dokumente?n?|dateien?)|pdfs?)", "type:pdf", "PDFs"),
        Noun(r"(?:(?:e-?)?mails?)", "type:mail", "e-mails"),
        Noun(r"word-?(?:dokumente?n?|dateien?)", "type:word", "Word documents"),
        Noun(r"(?:tabellen|excel-?(?:tabellen?|dateien?))", "type:excel", "spreadsheets"),
        Noun(r"(?:präsentationen|foliensätzen?)", "type:slides", "presentations"),
        Noun(r"(?:bildern?|fotos?)", "type:image", "pictures"),
        Noun(_DE_DOCS),
        Noun(r"(?:texten?|büchern?|artikeln?|aufsätzen?|schriften|quellen)", loose=True),
        Noun(r"briefe?n?", "title:brief", "brief", True),
        Noun(r"berichte?n?", "title:bericht", "bericht", True),
        Noun(r"protokolle?n?", "title:protokoll", "protokoll", True),
        Noun(r"rechnungen", "title:rechnung", "rechnung", True),
        Noun(r"verträgen?", "title:vertrag", "vertrag", True),
        Noun(r"notizen", "title:notiz", "notiz", True),
    ),
    narrowing=(
        *years(
            rf"(?:zwischen|von) {YEAR} (?:und|bis) {LAST}",
            r"(?:von )?vor(?: dem jahr)?",
            r"seit(?: dem jahr)?|ab",
            r"(?:von )?nach(?: dem jahr)?",
            r"von|aus(?: dem jahre?)?|vom jahr",
        ),
        (r"(?:auf|in) englisch(?:er sprache)?", "lang:en"),
        (r"(?:auf|in) deutsch(?:er sprache)?", "lang:de"),
        (r"(?:auf|in) französisch(?:er sprache)?", "lang:fr"),
        (r"(?:auf|in) spanisch(?:er sprache)?", "lang:es"),
        (rf"(?:in|aus) (?:dem |meinem )?(?:ordner|verzeichnis) (?:namens )?{FOLDER}",
         'in:"{folder}"'),
        (rf"(?:in|im|aus) {_DE_PLACE}", ""),
        (r"irgendwo|überhaupt|auf", ""),
    ),
    copula=r"(?:die |das )?(?:sind|ist|waren|war|stammen|stammt|wurden|wurde|geschrieben|verfasst)",
    predicates=(
        Predicate(
            r"(?:erwähnen|erwähnt) (?P<not>nicht )?(?P<x>.+?)(?P<not2> nicht)?"
            rf"|(?:handeln|handelt) von (?P<x2>.+)|{_DE_SPEAK} (?:von|über) (?P<x3>.+)"
            r"|(?:beziehen|bezieht) sich auf (?P<x4>.+)|(?:sagen|sagt) etwas (?:über|zu) (?P<x5>.+)"
            rf"|(?:enthalten|enthält) (?=(?:das |den |die )?{_DE_WORD} |{QUOTED})(?P<x6>.+)",
            sure=True,
        ),
        Predicate(rf"{_DE_MENTION} (?P<not>nicht )?(?P<x>.+?)(?P<not2> nicht)?", weak=True),
        Predicate(
            rf",? ?(?:die|das|welche|der) (?P<x>.+?) (?P<not>nicht )?{_DE_MENTION}"
            r"|,? ?(?:die|das|der) von (?P<x2>.+?) (?:handeln|handelt|sprechen|spricht)"
            rf"|,? ?in (?:denen|dem|der) (?:von )?(?P<x3>.+?) (?P<not2>nicht )?(?:vorkomm(?:t"
            rf"|en)|steh(?:t|en)"
            rf"|auftauch(?:t|en)|{_DE_NAMED} (?:wird|werden)|die rede ist)",
            sure=True,
        ),
        Predicate(
            rf"(?:über|zu[mr]?|mit (?=(?:dem|den|der) {_DE_WORD} )) ?(?P<x>.+)",
            tight=True,
            weak=True,
        ),
        Predicate(
            rf"(?:wird|werden|ist) (?:von )?(?P<x>.+?) (?P<not>nicht )?(?:{_DE_NAMED}|die rede)"
            r"|(?:kommt|kommen|taucht|tauchen) (?P<x2>.+?) (?P<not2>nicht )?(?:vor|auf)"
            r"|(?:steht|stehen|findet sich|finden sich) (?P<x3>.+)",
            tight=True,
        ),
    ),
    exists=r"(?:gibt es|habe ich|haben wir|sind|liegen|enthält (?:die|meine) (?:bibliothek"
    r"|sammlung))?",
    bare=(
        (WHICH, rf"wo (?:wird|werden) (?P<x>.+?) {_DE_NAMED}|wo (?:kommt|kommen) (?P<x2>.+?) vor"),
        (LIST, r"(?:liste|zeige?|finde?|suche?)(?: mir)? (?:alle|jede) (?:erwähnung(?:en)?"
               r"|stellen?)"
         r" (?:von|zu[mr]?|des|der) (?P<x>.+?)(?: auf)?"),
        (COUNT, rf"wie oft (?:wird|werden|kommt|kommen) (?P<x>.+?) in (?:{_DE_PLACE}) "
         rf"(?:{_DE_NAMED}|vor)"),
    ),
    compare=(
        r"vergleiche?(?:n sie)?(?: bitte)? (?P<a>.+?) mit (?P<b>.+)",
        r"vergleiche?(?:n sie)?(?: bitte)? (?P<a>.+?) und (?P<b>.+)",
    ),
    aspect=r"(?:in bezug auf|hinsichtlich|bezüglich) (?P<x>.+)",
    leading=rf"(?:etwas (?:über|zu) )?(?:sowohl |entweder )?(?:de[rnms] |die |das |eine?[nmrs]? )?"
    rf"(?:(?P<term>{_DE_WORD}) )?",
    either=r",? oder ",
    both=r",? und ",
    verbs=(
        "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll "
        "sollen muss müssen wer was wann wie warum dass gibt"
    ),
)  # fmt: skip
