"""How a library is asked about in English. Data; see `Wording`."""

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

_DOCS = r"(?:documents?|docs?|files?)"
_MINE = r"(?:the|my|our|this|these|those|your)"
_PLACE = rf"(?:(?:{_MINE} )?(?:whole |entire )?(?:library|collection|archive|folder|{_DOCS}))"
_NAMED = r"(?:mentioned|named|discussed|referred to|talked about|cited|quoted)"
_OCCURS = r"(?:appears?|occurs?|comes? up|shows? up)"
_WORD = r"(?:words?|terms?|phrases?|names?|expressions?)"

ENGLISH = Wording(
    polite=r"(?:(?:please|hi|hello|ok|so|and|now),? |(?:can|could|would|will) you (?:please )?|"
    r"tell me,? |i(?:'d|’d| would) like to (?:know|see) |i want to (?:know|see) |do you know |"
    r"(?:show|list) (?:me )?(?=which|what|how many))*",
    heads=(
        (COUNT, r"(?:in )?how many(?: of)?|count|(?:what is |what's )?the (?:total )?number of"),
        (WHICH, r"(?:in )?(?:which|what)(?: of)?|(?:are|is) there|do(?:es)?(?= any)"),
        (LIST, r"(?:list|show|find|give|get|name|enumerate)(?: me)?(?: a list of)?"
         r"(?= (?:all|every|each|any|my|our|the) )"),
    ),
    determiner=rf"(?:all|any|every|each|an?|some)?(?: ?of)?(?: ?{_MINE})?",
    nouns=(
        Noun(r"(?:pdf (?:documents?|files?)|pdfs?)", "type:pdf", "PDFs"),
        Noun(r"(?:(?:e-?mails?|mails?)(?: messages?| files?)?)", "type:mail", "e-mails"),
        Noun(r"word (?:documents?|files?)", "type:word", "Word documents"),
        Noun(r"(?:spreadsheets?|excel (?:files?|sheets?))", "type:excel", "spreadsheets"),
        Noun(r"(?:presentations?|slide ?decks?)", "type:slides", "presentations"),
        Noun(r"(?:images?|pictures?|photos?)", "type:image", "pictures"),
        Noun(r"e-?books?", "type:book", "e-books"),
        Noun(r"web ?pages?", "type:web", "web pages"),
        Noun(r"text (?:documents?|files?)", "type:text", "text files"),
        Noun(_DOCS),
        Noun(r"(?:papers?|articles?|books?|texts?|sources?|publications?|studies)", loose=True),
        Noun(r"letters?", "title:letter -title:newsletter", "letter", True),
        Noun(r"reports?", "title:report", "report", True),
        Noun(r"minutes", "title:minutes", "minutes", True),
        Noun(r"memos?", "title:memo", "memo", True),
        Noun(r"notes?", "title:note", "note", True),
        Noun(r"contracts?", "title:contract", "contract", True),
        Noun(r"invoices?", "title:invoice", "invoice", True),
        Noun(r"interviews?", "title:interview", "interview", True),
        Noun(r"newsletters?", "title:newsletter", "newsletter", True),
    ),
    narrowing=(
        *years(
            rf"(?:written |dated )?(?:between|from) {YEAR} (?:and|to|until) {LAST}",
            r"(?:written |dated |from )?before",
            r"(?:written |dated |from )?since",
            r"(?:written |dated |from )?after",
            r"(?:from|of|dated|written in|dated in)(?: the year)?",
        ),
        (r"(?:written )?in english", "lang:en"),
        (r"(?:written )?in german", "lang:de"),
        (r"(?:written )?in french", "lang:fr"),
        (r"(?:written )?in spanish", "lang:es"),
        (rf"(?:in|from|under) (?:the |my )?(?:folder|directory) (?:called |named )?{FOLDER}",
         'in:"{folder}"'),
        (rf"(?:in|from|under) (?:the|my) (?:{FOLDER}) (?:folder|directory)", 'in:"{folder}"'),
        (rf"(?:anywhere )?(?:in|of|within|across|from) (?:(?:all|any)(?: of)? )?{_PLACE}", ""),
        (r"anywhere|at all", ""),
    ),
    copula=r"(?:that |which )?(?:are|is|were|was)(?: (?:written|dated))?",
    predicates=(
        Predicate(
            r"(?:(?:that|which) )?(?P<not>(?:do|does|did)(?: not|n't|n’t) "
            r"|never )?(?:mention(?:s|ed)?"
            r"|refers? to|talks? (?:about|of)|speaks? (?:of|about)|discuss(?:es)?|(?:are|is) about"
            rf"|(?:contains?|includes?|ha(?:s|ve)|uses?) (?=(?:the )?{_WORD} "
            rf"|{QUOTED})) ?(?P<x>.+)",
            sure=True,
        ),
        Predicate(
            r"(?:(?:that|which) )?(?P<not>(?:do|does)(?: not|n't|n’t) )?(?:contains?|cites?|quotes?"
            r"|names?|deals? with|covers?|describes?|includes?|concerns?) (?P<x>.+)",
            weak=True,
        ),
        Predicate(
            rf"(?:mentioning|referring to|that (?:are|is) about|with (?=(?:the )?{_WORD} "
            rf"|{QUOTED}))"
            r" ?(?P<x>.+)",
            tight=True,
            sure=True,
        ),
        Predicate(
            r"(?:containing|about|on|regarding|concerning|discussing|describing|dealing with"
            r"|related to) (?P<x>.+)",
            tight=True,
            weak=True,
        ),
        Predicate(
            rf"(?:is|are|was|were) (?P<x>.+?) (?P<not>not )?{_NAMED}(?: in)?"
            rf"|(?:do|does|did) (?P<x2>.+?) {_OCCURS}(?: in)?"
            rf"|(?:in which|where) (?P<x3>.+?) (?:(?:is|are|was|were) {_NAMED}|{_OCCURS})",
            tight=True,
        ),
    ),
    exists=r"(?:(?:are|is) there|do (?:i|we|you) have|have (?:i|we|you)(?: got)?|exist|are|"
    r"(?:does|do) (?:the|my|our|this) (?:library|collection|archive|folder) (?:hold|have"
    r"|contain))?",
    bare=(
        (WHICH, rf"where (?:in (?:my|our) {_DOCS} )?(?:is|are) (?P<x>.+?) {_NAMED}"),
        (WHICH, rf"where do (?:my|our|the|these) {_DOCS} "
         r"(?:mention|refer to|discuss|talk about) (?P<x>.+)"),
        (WHICH, rf"(?:is|are) (?P<x>.+?) {_NAMED} (?:anywhere"
         rf"|in (?:any|one)(?: of)?(?: (?:my|our|the|these))? {_DOCS})"),
        (LIST, r"(?:list|show(?: me)?|find(?: me)?|give me|where are) (?:all|every|each)(?: of)?"
         r"(?: the)? (?:mentions?|occurrences?|references?) (?:of|to) (?P<x>.+)"),
        (COUNT, rf"(?:how many times|how often) (?:(?:is|are|was|were) (?P<x>.+?) {_NAMED}"
         rf"|(?:do|does|did) (?P<x2>.+?) {_OCCURS}) (?:in|across) (?:all )?(?:(?:of )?{_PLACE})"),
        (COUNT, rf"(?:how many times|how often) do (?:my|our|the|these) {_DOCS} mention (?P<x>.+)"),
    ),
    compare=(
        r"(?:compare(?: and contrast)?|contrast) (?P<a>.+?),? (?:with|to|versus|vs\.?|against) "
        r"(?P<b>.+)",
        r"(?:compare(?: and contrast)?|contrast) (?P<a>.+?),? and (?P<b>.+)",
    ),
    aspect=r"(?:in terms of|with (?:respect|regard) to|regarding|concerning|as to) (?P<x>.+)",
    leading=rf"(?:that )?(?:(?:anything|something) about )?(?:both |either )?(?:the |an? |any "
    rf"|some )?"
    rf"(?:(?P<term>{_WORD}) (?:of )?(?:the )?|(?:topics?|subjects?) of (?:the )?)?",
    either=r",? or ",
    both=r",? and ",
    verbs=(
        "is are was were been has had have do does did can could will would shall should may might "
        "must who whom whose which what when how why that"
    ),
)  # fmt: skip
