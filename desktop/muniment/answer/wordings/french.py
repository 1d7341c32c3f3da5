"""How a library is asked about in French. Data; see `Wording`."""

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

_DOCS = r"(?:documents?|fichiers?)"
_MINE = r"(?:les|des|mes|nos|ces|vos|tes|la|ma|notre|cette|le|mon|ce)"
_PLACE = rf"(?:(?:tou(?:s|tes) )?{_MINE} )(?:bibliothèque|collection|dossier|archives?|{_DOCS})"
_MENTION = r"(?:mentionn(?:e|ent)|cit(?:e|ent)|évoqu(?:e|ent)|contien(?:t|nent)|abord(?:e|ent))"
_SPEAK = r"(?:parl(?:e|ent)|trait(?:e|ent))"
_OF = r"(?:du |des |de la |de l['’]|d['’]|de )"
_NAMED = r"(?:mentionn|cit|évoqu|nomm)ée?s?"
_OCCURS = r"(?:appara[iî]t|apparaissent|figurent?)"
_WORD = r"(?:mots?|termes?|noms?|expressions?|phrases?)"

FRENCH = Wording(
    polite=r"(?:s['’]il (?:te|vous) pla[iî]t,? |(?:peux-tu|pouvez-vous) (?:me dire )?|"
    r"dis-moi,? |dites-moi,? |je (?:veux|voudrais) savoir |"
    r"montre[rz]?(?:-moi)? (?=quel|combien))*",
    heads=(
        (COUNT, r"(?:dans )?combien d(?:e|['’])|compte[rz]?"),
        (WHICH, r"(?:dans )?quel(?:le)?s?(?: sont)?|y a-t-il|est-ce qu['’]il y a"),
        (LIST, r"(?:liste|montre|affiche|trouve|cherche|donne|énumère|énumére)[rz]?(?:-moi)?"
         r"(?= (?:tou(?:s|tes)|chaque|les|mes))"),
    ),
    determiner=rf"(?:tou(?:s|tes)|chaque|un|une)?(?: ?(?:de )?{_MINE})?",
    nouns=(
        Noun(r"(?:(?:fichiers?|documents?) )?pdfs?", "type:pdf", "PDFs"),
        Noun(r"(?:courriels?|e-?mails?|mails?|messages électroniques)", "type:mail", "e-mails"),
        Noun(r"(?:feuilles de calcul|fichiers excel)", "type:excel", "spreadsheets"),
        Noun(r"présentations", "type:slides", "presentations"),
        Noun(r"(?:images|photos)", "type:image", "pictures"),
        Noun(_DOCS),
        Noun(r"(?:textes?|livres?|articles?|ouvrages?|sources?|publications?)", loose=True),
        Noun(r"lettres?", "title:lettre", "lettre", True),
        Noun(r"rapports?", "title:rapport", "rapport", True),
        Noun(r"factures?", "title:facture", "facture", True),
        Noun(r"contrats?", "title:contrat", "contrat", True),
        Noun(r"notes?", "title:note", "note", True),
    ),
    narrowing=(
        *years(
            rf"entre {YEAR} et {LAST}|de (?P<year2>1\d{{3}}|20\d{{2}}) à (?P<last2>1\d{{3}}"
            rf"|20\d{{2}})",
            r"(?:d['’])?avant",
            r"depuis|à partir de",
            r"(?:d['’])?après",
            r"de|datant de|écrite?s? en|datée?s? de",
        ),
        (r"en anglais", "lang:en"),
        (r"en allemand", "lang:de"),
        (r"en français", "lang:fr"),
        (r"en espagnol", "lang:es"),
        (rf"(?:dans|du|de) (?:le |mon )?(?:dossier|répertoire) "
        rf"(?:nommé )?{FOLDER}", 'in:"{folder}"'),
        (rf"(?:dans|de|parmi) {_PLACE}", ""),
        (r"quelque part", ""),
    ),
    copula=r"(?:qui )?(?:sont|est|étaient|était|datent|date)(?: (?:écrits?|rédigés?|datés?))?",
    predicates=(
        Predicate(
            rf"(?:qui )?(?P<not>ne |n['’])?(?:{_MENTION} (?:pas )?|{_SPEAK} (?:pas )?{_OF})"
            r"(?P<x>.+)|(?:qui )?(?:font|fait) (?:mention|référence) (?:à |au |aux |d['’]|de "
            r"|du )(?P<x2>.+)",
            sure=True,
        ),
        Predicate(rf"(?:mentionnant|évoquant|parlant {_OF}) ?(?P<x>.+)", tight=True, sure=True),
        Predicate(
            r"(?:contenant|sur|concernant|à propos (?:de |du |des |d['’])|au sujet (?:de |du "
            r"|des |d['’])"
            rf"|avec (?=(?:le |la |l['’])?{_WORD} )) ?(?P<x>.+)",
            tight=True,
            weak=True,
        ),
        Predicate(
            rf"(?:est-ce que |est |sont )?(?P<x>.+?) (?:est|sont)(?:-(?:il|elle)s?)? {_NAMED}"
            rf"|(?:est|sont)(?:-(?:il|elle)s?)? {_NAMED} (?P<x2>.+)|{_OCCURS} (?P<x3>.+)"
            rf"|(?:est-ce que )?(?P<x4>.+?) {_OCCURS}(?:-t)?(?:-(?:il|elle)s?)?"
            rf"|parle-t-on {_OF}(?P<x5>.+)|(?:où|dans lesquel(?:le)?s) (?P<x6>.+?) "
            rf"(?:{_OCCURS}|(?:est|sont) {_NAMED})",
            tight=True,
        ),
    ),
    exists=r"(?:y a-t-il|il y a|ai-je|j['’]ai|avons-nous|existe-t-il)?",
    bare=(
        (WHICH, rf"où (?:est|sont)(?:-(?:il|elle)s?)? {_NAMED} (?P<x>.+)"
         rf"|où (?:est-ce que )?(?P<x2>.+?) (?:est|sont)(?:-(?:il|elle)s?)? {_NAMED}"),
        (LIST, r"(?:liste|montre|trouve|donne)[rz]?(?:-moi)? (?:toutes les|chaque) "
         rf"(?:mentions?|occurrences?) {_OF}(?P<x>.+)"),
        (COUNT, rf"combien de fois (?P<x>.+?) (?:est|sont)(?:-(?:il|elle)s?)? {_NAMED} "
         rf"dans {_PLACE}"),
    ),
    compare=(
        r"compare[rz]?(?:-moi)? (?P<a>.+?) (?:avec|à|au|aux) (?P<b>.+)",
        r"compare[rz]?(?:-moi)? (?P<a>.+?) et (?P<b>.+)",
    ),
    aspect=r"(?:en termes d(?:e |['’])|quant (?:à |au |aux )|concernant )(?P<x>.+)",
    leading=rf"(?:soit )?(?:les? |la |l['’]|une? |des |du )?(?:(?P<term>{_WORD}) (?:d['’]|de )?)?",
    either=r",? ou ",
    both=r",? et ",
    verbs=(
        "est sont était étaient fut furent a ont avait avaient sera seront peut peuvent doit "
        "doivent qui que quand comment pourquoi dont où"
    ),
)  # fmt: skip
