"""How a library is asked about in Spanish. Data; see `Wording`."""

from muniment.answer.wordings.wording import (
    COUNT,
    FOLDER,
    LAST,
    LIST,
    WHICH,
    YEAR,
    Noun,
    Predicate,
    Wording,
    years,
)

_ES_DOCS = r"(?:documentos?|archivos?|ficheros?)"
_ES_MINE = r"(?:los|las|mis|nuestros|nuestras|estos|estas|tus|sus|la|el|mi|nuestra|esta|este)"
_ES_PLACE = rf"(?:{_ES_MINE} )?(?:biblioteca|colección|carpeta|{_ES_DOCS})"
_ES_MENTION = (
    r"(?:mencionan?|contienen?|citan?|nombran?|incluyen?|describen?|hablan? (?:de|sobre|del)"
    r"|tratan? (?:de|sobre|del)|se refieren? al?)"
)
_ES_OCCURS = r"(?:se (?:menciona|cita|nombra)n?|se habla del?|aparecen?|figuran?)"
_ES_WORD = r"(?:palabras?|términos?|nombres?|expresi[oó]n(?:es)?|frases?)"

SPANISH = Wording(
    polite=r"(?:por favor,? |(?:puedes|podrías|puede) (?:decirme )?|dime,? |d[ií]game,? |"
    r"quiero saber |mu[eé]strame (?=qu[eé]|cu[aá]|en ))*",
    heads=(
        (COUNT, r"(?:en )?cu[aá]nt[oa]s(?: de)?|cuenta"),
        (WHICH, r"(?:en )?(?:qu[eé]|cu[aá]les)(?: de)?|hay"),
        (LIST, r"(?:lista|listar|enumera|muestra|mu[eé]strame|encuentra|busca|dame)"
         r"(?= (?:tod[oa]s|cada|los|las|mis))"),
    ),
    determiner=rf"(?:tod[oa]s|cada|alg[uú]n|algunos|algunas)?(?: ?(?:de )?{_ES_MINE})?",
    nouns=(
        Noun(r"(?:(?:archivos?|documentos?) )?pdfs?", "type:pdf", "PDFs"),
        Noun(r"(?:correos?(?: electr[oó]nicos?)?|e-?mails?)", "type:mail", "e-mails"),
        Noun(r"hojas de c[aá]lculo", "type:excel", "spreadsheets"),
        Noun(r"presentaciones", "type:slides", "presentations"),
        Noun(r"(?:im[aá]genes|fotos)", "type:image", "pictures"),
        Noun(_ES_DOCS),
        Noun(r"(?:textos?|libros?|art[ií]culos?|fuentes?|publicaciones)", loose=True),
        Noun(r"cartas?", "title:carta", "carta", True),
        Noun(r"informes?", "title:informe", "informe", True),
        Noun(r"facturas?", "title:factura", "factura", True),
        Noun(r"contratos?", "title:contrato", "contrato", True),
        Noun(r"notas?", "title:nota", "nota", True),
    ),
    narrowing=(
        *years(
            rf"entre {YEAR} y {LAST}|de (?P<year2>1\d{{3}}|20\d{{2}}) a (?P<last2>1\d{{3}}"
            rf"|20\d{{2}})",
            r"(?:de )?antes de|anteriores a",
            r"desde",
            r"(?:de )?despu[eé]s de|posteriores a",
            r"del?(?: año)?|escrit[oa]s en",
        ),
        (r"en ingl[eé]s", "lang:en"),
        (r"en alem[aá]n", "lang:de"),
        (r"en franc[eé]s", "lang:fr"),
        (r"en español", "lang:es"),
        (rf"(?:en|de) (?:la |mi )?carpeta (?:llamada )?{FOLDER}", 'in:"{folder}"'),
        (rf"(?:en|de) {_ES_PLACE}", ""),
        (r"en alg[uú]n (?:lugar|sitio)", ""),
    ),
    copula=r"(?:que )?(?:están?|son|es|eran?|estaban?)"
    r"(?: (?:escrit[oa]s?|redactad[oa]s?|fechad[oa]s?))?",
    predicates=(
        Predicate(rf"(?:que )?(?P<not>no )?{_ES_MENTION} (?P<x>.+)", sure=True),
        Predicate(
            r"(?:sobre|acerca del?|que hablan? (?:de|sobre)"
            rf"|con (?=(?:las? |los |el )?{_ES_WORD} )) ?(?P<x>.+)",
            tight=True,
            weak=True,
        ),
        Predicate(
            rf"(?:(?:en (?:los|las) que|donde) )?(?P<not>no )?{_ES_OCCURS} (?P<x>.+)", tight=True
        ),
    ),
    exists=r"(?:hay|tengo|tenemos|existen)?",
    bare=(
        (WHICH, rf"d[oó]nde {_ES_OCCURS} (?P<x>.+)"),
        (LIST, r"(?:lista|muestra|mu[eé]strame|encuentra|busca) (?:todas las|cada) "
         r"menci(?:ón|ones) del? (?P<x>.+)"),
        (COUNT, rf"cu[aá]ntas veces {_ES_OCCURS} (?P<x>.+?) en {_ES_PLACE}"),
    ),
    compare=(
        r"compar(?:a|ar|e)(?:me)? (?P<a>.+?) con (?P<b>.+)",
        r"compar(?:a|ar|e)(?:me)? (?P<a>.+?) [ye] (?P<b>.+)",
    ),
    aspect=r"(?:en cuanto a|respecto a|con respecto a) (?P<x>.+)",
    leading=rf"(?:los? |las? |el |una? |unos |unas )?(?:(?P<term>{_ES_WORD}) (?:de )?)?",
    either=r",? [ou] ",
    both=r",? [ye] ",
    verbs=(
        "es son era eran fue fueron ha han había habían será puede pueden debe deben quien "
        "quienes cuando cómo"
    ),
)  # fmt: skip
