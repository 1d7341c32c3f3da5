"""The words that make a number a bound, by language: small tables, no code.

English, German, French and Spanish are known.
"""

from __future__ import annotations

# Before a number. A longer phrase goes before a shorter one that it holds.
BOUNDS = {
    "en": """
ABOVE = more than | over | above | exceeding | exceeds | exceed | exceeded | greater than | \
higher than | longer than | older than | larger than | taller than | heavier than | upwards of | \
in excess of | beyond | at least | no less than | not less than | no fewer than | not fewer than \
| minimum of | minimum | at minimum | well over | just over | starting at
BELOW = less than | fewer than | under | below | lower than | shorter than | younger than | \
smaller than | lighter than | short of | up to | at most | no more than | not more than | \
no longer than | \
no greater than | no larger than | no higher than | maximum of | maximum | at maximum | as many as \
| as much as | as few as | as little as | not exceeding | not to exceed | well under
NEARLY = nearly | almost | close to | just under | just below | not quite | approaching
""",
    "de": """
ABOVE = mehr als | über | größer als | länger als | älter als | höher als | schwerer als | \
mindestens | wenigstens | zumindest | nicht weniger als | nicht unter | minimal | oberhalb von | \
gut | jenseits von
BELOW = weniger als | unter | kleiner als | kürzer als | jünger als | niedriger als | leichter als \
| höchstens | maximal | bis zu | nicht mehr als | nicht über | nicht länger als | unterhalb von | \
allenfalls
NEARLY = fast | beinahe | nahezu | knapp
""",
    "fr": """
ABOVE = plus de | plus d' | supérieur à | supérieure à | supérieurs à | supérieures à | au-delà de \
| au-dessus de | dépasse | dépassent | dépassant | dépassait | au moins | au minimum | \
pas moins de | pas moins d' | minimum de
BELOW = moins de | moins d' | inférieur à | inférieure à | inférieurs à | inférieures à | \
en dessous de | en-dessous de | au-dessous de | au plus | tout au plus | au maximum | jusqu'à | \
pas plus de | pas plus d' | maximum de
NEARLY = près de | près d' | presque
""",
    "es": """
ABOVE = más de | superior a | superiores a | mayor de | mayor que | mayores de | por encima de | \
supera | superan | superó | supera los | superan los | al menos | por lo menos | como mínimo | \
cuando menos | no menos de | mínimo de
BELOW = menos de | inferior a | inferiores a | menor de | menor que | menores de | por debajo de | \
como máximo | a lo sumo | hasta | no más de | máximo de
NEARLY = casi | cerca de
""",
}
# Behind a number, or behind what it counts.
BOUNDS_BEHIND = {
    "en": """
ABOVE = or more | or longer | or older | or over | or above | or greater | or higher | or larger | \
and over | and above | and older | and up | and upwards | or upwards | at least | at a minimum | \
minimum | plus
BELOW = or less | or fewer | or shorter | or younger | or under | or below | or smaller | \
or lower | and under | and younger | at most | at a maximum | maximum
""",
    "de": """
ABOVE = oder mehr | und mehr | oder länger | oder älter | und älter | oder darüber | und darüber | \
mindestens
BELOW = oder weniger | und weniger | oder kürzer | oder jünger | und jünger | oder darunter | \
und darunter | höchstens | maximal
""",
    "fr": """
ABOVE = ou plus | et plus | ou davantage | au moins | au minimum | minimum
BELOW = ou moins | et moins | au plus | au maximum | maximum
""",
    "es": """
ABOVE = o más | y más | o mayores | como mínimo | al menos | por lo menos
BELOW = o menos | y menos | o menores | como máximo | a lo sumo
""",
}
# How words begin that say elsewhere in a sentence which way a number is a bound. "More" and
# "above" are not among them: they are said of anything.
ABOVE = {
    "en": "minim least exceed excess surpass outnumber threshold upward",
    "de": "minim mindest wenigst übersteig überstieg überschr übertr schwelle",
    "fr": "minim moins dépass excéd seuil",
    "es": "mínim menos excede supera umbral",
}
BELOW = {
    "en": "maxim at\\smost limit cap\\b capped ceiling within until exceed restrict",
    "de": "maxim höchst limit begrenz beschränk innerhalb übersteig überschr",
    "fr": "maxim limit plafon jusqu dépass excéd",
    "es": "máxim límit limit hasta excede supera",
}
