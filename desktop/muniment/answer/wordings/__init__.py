"""How people ask about a whole library, in each language that is known. Data."""

from muniment.answer.wordings.english import ENGLISH
from muniment.answer.wordings.french import FRENCH
from muniment.answer.wordings.german import GERMAN
from muniment.answer.wordings.spanish import SPANISH
from muniment.answer.wordings.wording import CollectionKind, Noun, Wording

__all__ = ["WORDINGS", "CollectionKind", "Noun", "Wording"]

WORDINGS = (ENGLISH, GERMAN, FRENCH, SPANISH)
