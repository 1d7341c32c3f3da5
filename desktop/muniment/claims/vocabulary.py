"""The words that facts are written with, by language: small tables, no code.

English, German, French and Spanish are known. Words are folded: lower case, no accents.
"""

from __future__ import annotations

# ---------------------------------------------------------------- telling languages apart

FUNCTION_WORDS = {
    "en": "the of and to in is was for that with as on by are were from at which it be not has had",
    "de": "der die das und ist war den von zu mit auf für im dem des ein eine nicht als auch wurde "
    "sich bei nach wird sind er es am aus",
    "fr": "le la les des et est une du dans en que qui pour par sur au aux il elle pas avec sont "
    "été ont ce cette l d",
    "es": "el la los las del y es un una en que por para con se al fue son su como más lo entre "
    "sobre era",
}

# ---------------------------------------------------------------- dates

MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar marz april mai juni juli august september oktober november dezember",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
}
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12, "janner": 1,
}  # fmt: skip
# Months that are also other words, and so need a day or a year beside them or a capital.
AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "mai", "mars", "sep", "dec", "jan", "jun"})

# ---------------------------------------------------------------- numbers in words

# From nought on.
_FIRST = {
    "en": """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""",
    "de": """null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn
    funfzehn sechzehn siebzehn achtzehn neunzehn""",
    "fr": """zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize""",
    "es": """cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce
    quince     dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres
    veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve""",
}
NUMERALS = {
    "en": {
        **dict(zip(_FIRST["en"].split(), range(20), strict=True)),
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90, "dozen": 12,
    },
    "de": {
        **dict(zip(_FIRST["de"].split(), range(20), strict=True)),
        "ein": 1, "zwanzig": 20, "dreissig": 30, "vierzig": 40, "funfzig": 50, "sechzig": 60,
        "siebzig": 70, "achtzig": 80, "neunzig": 90,
    },
    "fr": {
        **dict(zip(_FIRST["fr"].split(), range(17), strict=True)),
        "une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50,
        "soixante": 60, "septante": 70, "octante": 80, "nonante": 90, "quatrevingt": 80,
        "quatrevingts": 80, "douzaine": 12,
    },
    "es": {
        **dict(zip(_FIRST["es"].split(), range(30), strict=True)),
        "un": 1, "una": 1, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
        "setenta": 70, "ochenta": 80, "noventa": 90, "doscientos": 200, "trescientos": 300,
        "quinientos": 500, "docena": 12,
    },
}  # fmt: skip
SCALES = {
    "en": {
        "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
        "millions": 1e6, "billions": 1e9, "thousands": 1e3, "hundreds": 1e2, "bn": 1e9,
        "mn": 1e6, "mln": 1e6, "bln": 1e9, "tn": 1e12, "k": 1e3,
    },
    "de": {
        "hundert": 1e2, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "milliarde": 1e9,
        "milliarden": 1e9, "billion": 1e12, "billionen": 1e12, "mio": 1e6, "mrd": 1e9,
        "tsd": 1e3,
    },
    "fr": {
        "cent": 1e2, "cents": 1e2, "mille": 1e3, "million": 1e6, "millions": 1e6,
        "milliard": 1e9, "milliards": 1e9, "billion": 1e12, "billions": 1e12, "mds": 1e9,
    },
    "es": {
        "cien": 1e2, "ciento": 1e2, "cientos": 1e2, "mil": 1e3, "millon": 1e6,
        "millones": 1e6, "billon": 1e12, "billones": 1e12,
    },
}  # fmt: skip
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

# ---------------------------------------------------------------- units

# Unit: its dimension and its size in the dimension's own unit. Units of one dimension are
# converted; a dimension of its own, as each currency has, says that nothing is.
_UNITS = """
mm millimetre millimetres millimeter millimeters milimetro milimetros = length 0.001
cm centimetre centimetres centimeter centimeters zentimeter centimetro centimetros = length 0.01
m metre metres meter meters metern metro metros = length 1
km kilometre kilometres kilometer kilometers kilometern kilometro kilometros = length 1000
inch inches zoll pouce pouces pulgada pulgadas = inch 1
ft foot feet fuss pied pieds pie pies = inch 12
yd yard yards = inch 36
mile miles mi meile meilen milla millas = inch 63360
mg milligram milligrams milligramm miligramos milligrammes = mass 0.000001
µg mcg microgram micrograms mikrogramm = mass 0.000000001
g gram grams gramme grammes gramm gramo gramos = mass 0.001
kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm kilogramo kilogramos = mass 1
tonne tonnes tonnen tonelada toneladas = mass 1000
ton tons = ton 1
lb lbs = pound 1
oz ounce ounces = ounce 1
ml millilitre millilitres milliliter milliliters mililitros = volume 0.001
cl centilitre centilitres = volume 0.01
l litre litres liter liters litro litros = volume 1
gallon gallons = gallon 1
pint pints = pint 1
barrel barrels = barrel 1
bushel bushels = bushel 1
m² m2 sqm = area 1
km² km2 = area 1000000
ha hectare hectares hektar hectarea hectareas = area 10000
acre acres = acre 1
m³ m3 = volume 1000
ms millisecond milliseconds = time 0.001
sec secs seconds sekunde sekunden secondes segundo segundos = time 1
min mins minute minutes minuten minuto minutos = time 60
h hr hrs hour hours stunde stunden heure heures hora horas = time 3600
day days tag tage tagen jour jours dia dias = time 86400
week weeks woche wochen semaine semaines semana semanas = time 604800
fortnight fortnights = time 1209600
month months monat monate monaten mois mes meses = months 1
year years yr yrs jahr jahre jahren an ans annee annees ano anos = months 12
decade decades jahrzehnt jahrzehnte jahrzehnten decennie decennies = months 120
century centuries jahrhundert jahrhunderte jahrhunderten siecle siecles siglo siglos = months 1200
% percent pct prozent pourcent = percent 1
°c celsius = celsius 1
°f fahrenheit = fahrenheit 1
° degree degrees grad degres grados = degree 1
$ usd dollar dollars us$ dolar dolares = dollar 1
€ eur euro euros = euro 1
£ gbp = pound 1
pound pounds pfund livre livres libra libras = pound 1
¥ jpy yen = yen 1
chf franken = franken 1
franc francs = franc 1
cent cents = cent 1
penny pence = penny 1
shilling shillings = shilling 1
w watt watts = power 1
kw kilowatt kilowatts = power 1000
mw megawatt megawatts = power 1000000
gw gigawatt gigawatts = power 1000000000
kwh = energy 1
mwh = energy 1000
gwh = energy 1000000
hz hertz = frequency 1
khz = frequency 1000
mhz = frequency 1000000
ghz = frequency 1000000000
kb kilobyte kilobytes = kilobyte 1
mb megabyte megabytes = megabyte 1
gb gigabyte gigabytes = gigabyte 1
tb terabyte terabytes = terabyte 1
km/h kmh kph = kmh 1
mph = mph 1
m/s = ms 1
kn knot knots knoten = knot 1
ppm = ppm 1
ntu = ntu 1
"""
UNITS: dict[str, tuple[str, float]] = {}
for _line in _UNITS.strip().splitlines():
    _names, _, _meaning = _line.partition(" = ")
    _dimension, _size = _meaning.split()
    UNITS.update(dict.fromkeys(_names.split(), (_dimension, float(_size))))
# Written out of more than one word; where they come first in a text they go first.
LONG_UNITS = {
    "square metres": ("area", 1.0), "square metre": ("area", 1.0),
    "square meters": ("area", 1.0), "square meter": ("area", 1.0),
    "square kilometres": ("area", 1e6), "square kilometers": ("area", 1e6),
    "square kilometre": ("area", 1e6), "square kilometer": ("area", 1e6),
    "square miles": ("square mile", 1.0), "square mile": ("square mile", 1.0),
    "square feet": ("square foot", 1.0), "square foot": ("square foot", 1.0),
    "cubic metres": ("volume", 1000.0), "cubic metre": ("volume", 1000.0),
    "cubic meters": ("volume", 1000.0), "cubic meter": ("volume", 1000.0),
    "nautical miles": ("nautical mile", 1.0), "nautical mile": ("nautical mile", 1.0),
    "degrees celsius": ("celsius", 1.0), "degrees fahrenheit": ("fahrenheit", 1.0),
    "grad celsius": ("celsius", 1.0), "degres celsius": ("celsius", 1.0),
    "grados celsius": ("celsius", 1.0),
    "percentage points": ("percentage point", 1.0),
    "percentage point": ("percentage point", 1.0),
    "prozentpunkte": ("percentage point", 1.0), "prozentpunkten": ("percentage point", 1.0),
    "basis points": ("basis point", 1.0),
    "per cent": ("percent", 1.0), "pour cent": ("percent", 1.0), "por ciento": ("percent", 1.0),
    "kilometres per hour": ("kmh", 1.0), "kilometers per hour": ("kmh", 1.0),
    "miles per hour": ("mph", 1.0),
    "quadratkilometer": ("area", 1e6), "quadratkilometern": ("area", 1e6),
    "quadratmeter": ("area", 1.0), "quadratmetern": ("area", 1.0),
}  # fmt: skip
CURRENCIES = frozenset({"dollar", "euro", "pound", "yen", "franken", "franc", "cent", "penny"})

# ---------------------------------------------------------------- names

TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir lady lord dame mme mlle monsieur madame herr frau
    fraulein senor senora don dona saint st president king queen prince princess captain capt
    general colonel major lieutenant minister chancellor senator governor mayor judge justice
    bishop pope emperor duke count earl prasident konig konigin kaiser papst kanzler kanzlerin
    minister ministerin professorin roi reine rey reina presidente inc ltd plc corp llc gmbh ag sa
    co""".split()  # noqa: SIM905
)
CONNECTORS = frozenset(
    """of the de la le du des von van der den und del di da y et & al el""".split()  # noqa: SIM905
)

# ---------------------------------------------------------------- negation

NEGATORS = {
    "en": "not never no none neither nor without nobody nothing nowhere cannot hardly n't",
    "de": "nicht nie niemals kein keine keinen keinem keiner keines ohne niemand nichts nirgends "
    "weder",
    "fr": "pas jamais aucun aucune sans ni rien personne nulle",
    "es": "no nunca jamas ningun ninguno ninguna sin ni nadie nada tampoco",
}
# Words that say that something was not so, and such as may say it: what these leave open.
DENIALS = {
    "en": "fail deny refuse",
    "de": "leugnen leugnete bestreiten bestritt verweigern verweigerte",
    "fr": "nier nia refuser refusa",
    "es": "negar nego rechazar rechazo",
}
DOUBTS = {
    "en": "lack absence unable prevent avoid prohibit forbid free",
    "de": "fehlen fehlt fehlte verhindern vermeiden verbieten frei",
    "fr": "manquer echouer echoua eviter interdire",
    "es": "fallar fallo carecer carece evitar prohibir",
}
# Prefixes whose removal leaves the word that is denied.
PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis", "mis")
IRREGULAR = {
    form: base
    for base, forms in {
        "be": "am is are was were been being", "have": "has had having",
        "do": "does did done doing", "go": "went gone goes", "see": "saw seen",
        "come": "came", "take": "took taken", "give": "gave given", "find": "found",
        "think": "thought", "tell": "told", "become": "became", "leave": "left",
        "feel": "felt", "bring": "brought", "begin": "began begun", "keep": "kept",
        "hold": "held", "write": "wrote written", "stand": "stood", "hear": "heard",
        "mean": "meant", "meet": "met", "run": "ran", "pay": "paid", "sit": "sat",
        "speak": "spoke spoken", "lie": "lay lain", "lead": "led", "grow": "grew grown",
        "lose": "lost", "fall": "fell fallen", "send": "sent", "build": "built",
        "understand": "understood", "draw": "drew drawn", "break": "broke broken",
        "spend": "spent", "rise": "rose risen", "drive": "drove driven", "buy": "bought",
        "wear": "wore worn", "choose": "chose chosen", "make": "made", "know": "knew known",
        "get": "got gotten", "say": "said", "show": "shown", "win": "won", "sell": "sold",
        "teach": "taught", "catch": "caught", "fight": "fought", "throw": "threw thrown",
        "fly": "flew flown", "sing": "sang sung", "drink": "drank drunk", "swim": "swam swum",
        "ring": "rang rung", "sink": "sank sunk", "steal": "stole stolen", "bear": "bore borne",
        "blow": "blew blown", "freeze": "froze frozen", "shake": "shook shaken",
        "forget": "forgot forgotten", "hide": "hid hidden", "bite": "bit bitten",
        "strike": "struck", "stick": "stuck", "swing": "swung", "hang": "hung",
        "sweep": "swept", "sleep": "slept", "weep": "wept", "creep": "crept", "deal": "dealt",
        "lend": "lent", "bend": "bent", "seek": "sought", "wake": "woke woken",
        "ride": "rode ridden", "shoot": "shot", "dig": "dug", "spin": "spun", "feed": "fed",
        "breed": "bred", "bleed": "bled", "light": "lit", "slide": "slid", "spit": "spat",
        "eat": "ate eaten", "swear": "swore sworn", "tear": "tore torn",
    }.items()
    for form in forms.split()
}  # fmt: skip

# ---------------------------------------------------------------- opposites

# One pair a line: words that a sentence cannot exchange for those across the bar.
OPPOSITES = {
    "en": """
increase rise rose risen grow grew gain climb raise boost expand | decrease fall fell decline drop \
shrink shrank reduce reduction lose diminish lessen
strengthen | weaken
improve improvement | worsen deteriorate
accelerate | slow
widen broaden | narrow
up | down
higher larger bigger greater more taller longer | lower smaller less fewer shorter
highest largest biggest greatest most tallest longest | lowest smallest least fewest shortest
maximum | minimum
before earlier | after later
first | last
early | late
begin began begun start open opened | end stop close closed finish
north northern | south southern
east eastern | west western
above over | below under beneath
left | right
inside within | outside
win won victory victorious | lose lost defeat
accept approve agree | reject refuse disagree
allow permit | forbid ban prohibit
always | never
all every | none
include | exclude
add | remove
profit | loss
import | export
buy bought purchase | sell sold sale
live alive | dead
male | female
old older oldest | young younger youngest new newer
warm warmer hot hotter | cold colder cool cooler
wet | dry
deep deeper | shallow shallower
fast faster quick | slow slower
strong stronger | weak weaker
better best | worse worst
good | bad
same | different
true | false
present | absent
majority | minority
upper | lower
arrive | leave left depart
father | mother
son | daughter
brother | sister
summer | winter
spring | autumn
day | night
morning | evening afternoon
public | private
""",
    "de": """
steigen steigt stieg gestiegen erhohen erhoht erhohte wachsen wachst wuchs zunahme zunehmen \
steigern steigert steigerte steigerung erhohung | fallen fallt fiel gefallen sinken sinkt sank \
senken senkt senkte gesenkt abnahme abnehmen senkung verringern verringert verringerte \
verringerung reduzieren reduziert reduzierte vermindern vermindert verminderte
verbessern verbesserung | verschlechtern verschlechterung
hoher grosser mehr langer | niedriger kleiner weniger kurzer
hochste grosste meisten langste | niedrigste kleinste wenigsten kurzeste
vor | nach
erste ersten erster | letzte letzten letzter
nord norden nordlich | sud suden sudlich
ost osten ostlich | west westen westlich
uber oberhalb | unter unterhalb
gewinnen gewann gewonnen sieg | verlieren verlor verloren niederlage
beginnen begann begonnen anfang | enden endete ende
immer | nie niemals
alt alter alteste | jung junger jungste
mannlich | weiblich
""",
    "fr": """
augmenter augmente augmentation hausse croitre accroitre elever | diminuer diminue diminution \
baisse baisser reduire reduit reduction
ameliorer amelioration | aggraver degrader deteriorer
plus | moins
avant | apres
premier premiere | dernier derniere
nord | sud
est | ouest
gagner victoire | perdre defaite
toujours | jamais
""",
    "es": """
aumentar aumento subir subio crecer crecio incrementar incremento elevar | disminuir disminuyo \
bajar caer cayo reducir reduce redujo reduccion disminucion descender
mejorar mejora | empeorar deteriorar
mas mayor | menos menor
antes | despues
primero primera primer | ultimo ultima
norte | sur
este | oeste
ganar gano victoria | perder perdio derrota
siempre | nunca
""",
}  # fmt: skip

# Words by which a sentence speaks of the telling, and not of what is told.
TELLING = frozenset(
    """according passage passages document documents source sources text texts excerpt mention
    mentions mentioned state states stated say says said describe describes described following
    follows include includes including list listed note notes noted report reports reported
    provide provides provided information answer question summary conclusion overview based
    indicate indicates indicated specifically additionally also however therefore thus overall
    main key points point detail details here below above include respectively both furthermore
    moreover finally laut quelle quellen dokument dokumente abschnitt passage zusammenfassung
    selon extrait reponse resume segun fuente fuentes documento resumen folgende
    folgenden""".split()  # noqa: SIM905
)
