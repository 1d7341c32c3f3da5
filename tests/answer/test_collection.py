"""Questions about the whole library: told from others, and answered by looking at everything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.answer.collection import BY_WORDS, answer, mention
from muniment.answer.collection_question import CollectionQuestion, recognise
from muniment.answer.retrieval import Retrieval
from muniment.answer.wordings import CollectionKind
from muniment.library import Library
from muniment.records import Answer, AnswerKind, Evidence, Place, Scope, Snippet, Support
from tests.cheap import cheap_embedding

WHICH, COUNT, LIST, COMPARE = CollectionKind

# The question, its kind, and what is searched for.
ABOUT_THE_LIBRARY = [
    ("Which documents mention the Corran Wall?", WHICH, '"Corran Wall"'),
    ("which documents mention oysters", WHICH, "oysters"),
    ("Please tell me which of my documents mention Bess Quill.", WHICH, '"Bess Quill"'),
    ("What files talk about dredging?", WHICH, "dredging"),
    ("Which files refer to the “salt marsh”?", WHICH, '"salt marsh"'),
    ("Which documents discuss tides or storms?", WHICH, "tides OR storms"),
    ("Which documents mention the Corran Wall or the sea?", WHICH, '"Corran Wall" OR sea'),
    ("Which documents mention both oysters and eelgrass?", WHICH, "oysters eelgrass"),
    ("Which documents contain the word sluice?", WHICH, "sluice"),
    ("Which documents contain the phrase dry feet?", WHICH, '"dry feet"'),
    ("Which documents do not mention oysters?", WHICH, "oysters"),
    ("Which documents from 1893 mention the lighthouse?", WHICH, "lighthouse date:1893"),
    ("Which documents written before 1900 mention ice?", WHICH, "ice before:1900"),
    ("Which documents after 2020 mention ice?", WHICH, "ice after:2021"),
    ("Which documents since 2020 mention ice?", WHICH, "ice after:2020"),
    ("Which documents between 2019 and 2021 mention ice?", WHICH, "ice after:2019 before:2022"),
    ("Which German documents mention ice?", None, ""),
    ("Which documents in German mention Eis?", WHICH, "Eis lang:de"),
    ("Which PDFs mention Amery?", WHICH, "Amery type:pdf"),
    ("Which emails mention the regatta?", WHICH, "regatta type:mail"),
    ("Which spreadsheets contain “cash flow”?", WHICH, '"cash flow" type:excel'),
    ("Which PDFs in the folder thesis mention eelgrass?", WHICH, 'eelgrass type:pdf in:"thesis"'),
    ("Which documents mention eelgrass in the folder “field notes”?", WHICH,
     'eelgrass in:"field notes"'),
    ("In which documents is the harbour mentioned?", WHICH, "harbour"),
    ("Which documents is Tomas Feddersen mentioned in?", WHICH, '"Tomas Feddersen"'),
    ("Where is Bess Quill mentioned?", WHICH, '"Bess Quill"'),
    ("Where do my documents mention the hatchery?", WHICH, "hatchery"),
    ("Is Zanzibar mentioned anywhere?", WHICH, "Zanzibar"),
    ("Is the budget mentioned in any of my documents?", WHICH, "budget"),
    ("Do any of my documents mention the war?", WHICH, "war"),
    ("Are there any documents about tides?", WHICH, "tides"),
    ("Are there documents that mention AB-1234?", WHICH, "AB-1234"),
    ("How many documents mention the hatchery?", COUNT, "hatchery"),
    ("How many documents contain 'cash flow'?", COUNT, '"cash flow"'),
    ("How many letters mention Port Brannick?", COUNT,
     '"Port Brannick" title:letter -title:newsletter'),
    ("How many of my letters describe the harbour?", COUNT,
     "harbour title:letter -title:newsletter"),
    ("How many files are there?", COUNT, ""),
    ("How many documents are in my library?", COUNT, ""),
    ("How many PDFs do I have?", COUNT, "type:pdf"),
    ("How many PDF files are there?", COUNT, "type:pdf"),
    ("Which of my files are PDFs?", WHICH, "type:pdf"),
    ("Which documents are in German?", WHICH, "lang:de"),
    ("Which documents were written in 2019?", WHICH, "date:2019"),
    ("How many letters from 1893 are there?", COUNT, "title:letter -title:newsletter date:1893"),
    ("How many reports do I have in the folder work?", COUNT, 'title:report in:"work"'),
    ("How many documents do not mention money?", COUNT, "money"),
    ("In how many documents does Amery appear?", COUNT, "Amery"),
    ("How many times is Amery mentioned in my documents?", COUNT, "Amery"),
    ("What is the number of documents that mention salt?", COUNT, "salt"),
    ("Count the documents that mention salt.", COUNT, "salt"),
    ("List all documents that mention the Wath.", LIST, "Wath"),
    ("List every PDF about oysters", LIST, "oysters type:pdf"),
    ("Show me all files containing “dry feet”", LIST, '"dry feet"'),
    ("Find every mention of the Annie Pell", LIST, '"Annie Pell"'),
    ("Can you list all my emails?", LIST, "type:mail"),
    ("Give me a list of all documents where Amery appears", LIST, "Amery"),
    ("Compare the Corran Wall and the hatchery", COMPARE, '"Corran Wall" | hatchery'),
    ("Compare the 2022 and 2023 budgets", COMPARE, "2022 budgets | 2023 budgets"),
    ("Compare the budget of 2022 with 2023.", COMPARE, "budget 2022 | budget 2023"),
    ("Compare oysters to mussels in terms of price", COMPARE, "oysters | mussels"),
    ("Contrast tides and storms in my documents", COMPARE, "tides | storms"),
    # German
    ("Welche Dokumente erwähnen die Mauer?", WHICH, "Mauer"),
    ("Welche Dateien enthalten das Wort Schleuse?", WHICH, "Schleuse"),
    ("Welche meiner Dokumente handeln von Ebbe und Flut?", WHICH, "Ebbe Flut"),
    ("Welche PDFs sprechen über Austern?", WHICH, "Austern type:pdf"),
    ("In welchen Dokumenten wird Jude Amery erwähnt?", WHICH, '"Jude Amery"'),
    ("In welchen Dateien kommt der Leuchtturm vor?", WHICH, "Leuchtturm"),
    ("Welche Dokumente erwähnen die Mauer nicht?", WHICH, "Mauer"),
    ("Wo wird der Hafen erwähnt?", WHICH, "Hafen"),
    ("Gibt es Dokumente über Austern?", WHICH, "Austern"),
    ("Wie viele Dokumente erwähnen die Mauer?", COUNT, "Mauer"),
    ("Wie viele Briefe von 1893 erwähnen Eis?", COUNT, "Eis title:brief date:1893"),
    ("In wie vielen Dokumenten kommt Amery vor?", COUNT, "Amery"),
    ("Wie viele PDFs gibt es?", COUNT, "type:pdf"),
    ("Wie viele PDF-Dateien gibt es?", COUNT, "type:pdf"),
    ("Welche Dateien sind auf Englisch geschrieben?", WHICH, "lang:en"),
    ("Quels documents sont écrits en allemand ?", WHICH, "lang:de"),
    ("¿Qué documentos están en alemán?", WHICH, "lang:de"),
    ("Liste alle Dateien auf, die Amery erwähnen", LIST, "Amery"),
    ("Zeige mir alle Dokumente über Austern", LIST, "Austern"),
    ("Vergleiche die Mauer mit dem Hafen", COMPARE, "Mauer | Hafen"),
    # French
    ("Quels documents mentionnent le mur ?", WHICH, "mur"),
    ("Quels documents parlent de l'huître ?", WHICH, "huître"),
    ("Dans quels documents apparaît Jude Amery ?", WHICH, '"Jude Amery"'),
    ("Y a-t-il des documents sur les marées ?", WHICH, "marées"),
    ("Où est mentionné le phare ?", WHICH, "phare"),
    ("Combien de lettres mentionnent Brannick ?", COUNT, "Brannick title:lettre"),
    ("Combien de fichiers y a-t-il ?", COUNT, ""),
    ("Liste tous les documents qui parlent du port", LIST, "port"),
    ("Comparez les marées et les tempêtes", COMPARE, "marées | tempêtes"),
    # Spanish
    ("¿Qué documentos mencionan el muro?", WHICH, "muro"),
    ("¿En qué documentos aparece Jude Amery?", WHICH, '"Jude Amery"'),
    ("¿Dónde se menciona el faro?", WHICH, "faro"),
    ("¿Hay documentos sobre las mareas?", WHICH, "mareas"),
    ("¿Cuántas cartas mencionan Brannick?", COUNT, "Brannick title:carta"),
    ("¿Cuántos archivos tengo?", COUNT, ""),
    ("Muéstrame todos los documentos que hablan de ostras", LIST, "ostras"),
    ("Compara las mareas con las tormentas", COMPARE, "mareas | tormentas"),
]  # fmt: skip

# What the text of a document may answer.
ABOUT_THE_TEXT = [
    "Which documents were found in the barn?",
    "How many documents were lost in 1953?",
    "",
    "?",
    "documents",
    "Which documents?",
    "How many people live in Haldersey?",
    "How many ships were lost in 1805?",
    "How many letters did Elias Garrow write?",
    "How many letters are there in the Hawaiian alphabet?",
    "How many letters are there?",
    "How many documents were signed in 1805?",
    "How many books did the library own in 1900?",
    "How many books are in the Bible?",
    "How many articles does the constitution contain?",
    "How many pages does the report have?",
    "How many letters about the wall were lost?",
    "How many files did the court ask for?",
    "How many documents about the case were published in 1998?",
    "In how many books does the detective appear?",
    "How often is the harbour dredged?",
    "How many times was the wall breached?",
    "How many times is God mentioned in Genesis?",
    "Which document founded the parliament?",
    "What document did the king sign?",
    "Which laws mentioned predate EU law?",
    "Which directive mentioned was created in 1994?",
    "What letters did the Huguenots send?",
    "Which letters describe the fall of Rome?",
    "Which book describes the voyage?",
    "What list was the old town put on?",
    "Where is the harbour?",
    "Where is the treaty kept?",
    "Who mentions the wall?",
    "Why does the report mention the wall?",
    "What does the report say about oysters?",
    "What do my documents say about oysters?",
    "How does the budget of 2022 compare to that of 2021?",
    "What is the difference between a spring tide and a neap tide?",
    "How much steam did it use compared to the Watt engine?",
    "List the members of the committee.",
    "List every ship that was lost in 1805.",
    "Name the documents that the king signed.",
    "Summarise the report of 2024.",
    "When was the document written?",
    "Is the harbour mentioned in the treaty of 1805?",
    "Wie viele Menschen leben auf Haldersey?",
    "Wie viele Briefe schrieb Garrow im Jahr 1893?",
    "Welches Dokument bildet die Grundlage der Verfassung?",
    "In welcher Form wird die Eröffnung dokumentiert?",
    "Welche Bücher schrieb Darwin?",
    "In wie vielen Büchern kommt der Detektiv vor?",
    "Combien de lettres le roi a-t-il écrites ?",
    "Combien de personnes vivent à Haldersey ?",
    "Quel document fonde le parlement ?",
    "¿Cuántas personas viven en la isla?",
    "¿Qué documento firmó el rey?",
    "¿Cuántos libros escribió Cervantes?",
    "mention " * 200,
    "Which documents mention " + "very " * 20 + "much?",
]


def looked_up(asked: CollectionQuestion) -> str:
    if asked.kind is COMPARE:
        return f"{asked.sought.query} | {asked.other.query}"
    return asked.query


@pytest.mark.parametrize(("question", "kind", "query"), ABOUT_THE_LIBRARY)
def test_what_is_asked_of_the_library(
    question: str, kind: CollectionKind | None, query: str
) -> None:
    asked = recognise(question)
    if kind is None:
        assert asked is None
        return
    assert asked is not None
    assert (asked.kind, looked_up(asked)) == (kind, query)
    assert asked.negated == any(word in question for word in ("do not", "nicht?"))


@pytest.mark.parametrize("question", ABOUT_THE_TEXT)
def test_what_is_asked_of_the_text_is_left_to_it(question: str) -> None:
    assert recognise(question) is None


def test_what_may_be_asked_of_the_text_as_well_is_not_sure() -> None:
    sure = {
        q: asked.sure
        for q in (
            "Which documents mention salt?",
            "How many PDFs do I have?",
            "Which document contains the rules of the club?",
            "Which document contains “the rules of the club”?",
        )
        if (asked := recognise(q))
    }
    assert list(sure.values()) == [True, True, False, True]


def test_nothing_in_a_question_is_an_operator_of_the_search_language() -> None:
    asked = recognise("Which documents mention -tides and type:pdf and AND and salt*?")
    assert asked is not None
    assert asked.query == '"-tides" "type:pdf" "AND" "salt*"'


EVAL = Path(__file__).parents[3] / "shared" / "eval"


@pytest.mark.skipif(not EVAL.is_dir(), reason="the evaluation data is not here")
def test_hardly_any_question_of_the_evaluation_sets_is_taken_for_one() -> None:
    """At most one in a thousand; all of them are about what a text says."""
    lines = [line for path in EVAL.rglob("q*.jsonl") for line in path.read_bytes().splitlines()]
    asked = [each for each in map(json.loads, lines) if "question" in each or "text" in each]
    questions = {str(each.get("question") or each["text"]) for each in asked}
    taken = [question for question in questions if recognise(question)]
    assert len(questions) > 5_000
    assert len(taken) <= len(questions) / 1_000, taken


# ---------------------------------------------------------------- answering

MANY = 30


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Thirty notes on herons, two letters and a newsletter; one file that cannot be read."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "birds").mkdir()
    for n in range(MANY):
        text = f"Note {n}.\n\nIt rained all day. The herons of Tern Marsh were {n} this year.\n"
        (folder / "birds" / f"note {n:02}.txt").write_text(text, "utf-8")
    for n, text in enumerate(["Dear Iona, the wall is down.", "Dear Jude, the oysters came."]):
        (folder / f"letter {n}.txt").write_text(f"{text}\nYours, Bess Quill\n", "utf-8")
    (folder / "newsletter.md").write_text("# News\n\nBess Quill opened the wall.\n", "utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing more")
    with cheap_embedding():
        made = Library.open(tmp_path_factory.mktemp("library") / "library")
        made.add([folder])
        assert made.wait(120)
        yield made
        made.close()


def ask(library: Library, question: str, scope: Scope | None = None) -> Answer | None:
    retrieval = Retrieval(
        library._search, library._searcher.rarity, library._retrieval.similarity, library._place
    )
    return answer(question, retrieval, scope or Scope())


def told(library: Library, question: str, scope: Scope | None = None) -> Answer:
    """The answer, of which must hold what holds of each."""
    made = ask(library, question, scope)
    assert made is not None
    assert made.answered and made.kind is AnswerKind.COLLECTION
    documents = [citation.document for citation in made.citations]
    if not made.asked.count("·"):
        assert len(set(documents)) == len(documents), "one citation for each document"
    for claim in made.claims:
        assert claim.support is (Support.QUOTED if claim.citations else Support.SUPPORTED)
    for citation in made.citations:
        document = library.document(citation.document)
        assert document is not None
        assert document.text[citation.start : citation.end] == citation.quote
    return made


def test_the_number_of_documents_is_that_of_all(library: Library) -> None:
    made = told(library, "How many documents mention herons?")
    assert made.claims[0].text == (
        f"{MANY} of 33 documents mention “herons”. 1 file could not be read. "
        "The first 20 are quoted here."
    )
    assert made.note == BY_WORDS
    assert (made.searched, len(made.citations), len(made.evidence)) == (33, 20, 20)


def test_each_document_is_cited_by_the_sentence_that_mentions_it(library: Library) -> None:
    made = told(library, "Which documents mention Tern Marsh?")
    assert all(quote.text.startswith("The herons of Tern Marsh") for quote in made.claims[1:])


def test_that_nothing_mentions_it_is_an_answer(library: Library) -> None:
    made = told(library, "Which documents mention Zanzibar?")
    assert made.claims[0].text.startswith("None of the 33 documents mention “Zanzibar”.")
    assert not made.citations


def test_a_misspelt_word_is_corrected_in_the_note(library: Library) -> None:
    assert told(library, "Which documents mention hreons?").note.endswith("Did you mean herons?")


def test_what_was_asked_of_a_text_is_left_to_it_where_no_document_holds_it(
    library: Library,
) -> None:
    assert ask(library, "Which document contains the rules of the club?") is None
    assert ask(library, "Compare Zanzibar and Timbuktu") is None
    assert ask(library, "How many herons were there?") is None


def test_letters_are_known_by_their_titles_and_the_others_are_told_of(library: Library) -> None:
    made = told(library, "How many letters mention Bess Quill?")
    assert made.claims[0].text.startswith(
        "2 of 2 documents with “letter” in their title or file name mention “Bess Quill”."
    )
    assert made.claims[-1].text == ("Of all documents: 3 of 33 documents mention “Bess Quill”.")


def test_documents_that_mention_two_things_mention_both(library: Library) -> None:
    made = told(library, "Which documents mention Bess Quill and the oysters?")
    assert made.claims[0].text.startswith("1 of 33 documents mentions “Bess Quill and the oyst")


def test_a_name_that_stands_nowhere_is_looked_for_by_its_words(library: Library) -> None:
    made = told(library, "Which documents mention Quill Bess?")
    assert made.claims[0].text.startswith("3 of 33 documents hold all the words of “Quill Bess”.")


def test_what_does_not_mention_it_is_counted_and_begins_as_it_does(library: Library) -> None:
    made = told(library, "Which documents do not mention herons?")
    assert made.claims[0].text.startswith("3 of 33 documents do not mention “herons”.")
    assert len(made.citations) == 3


def test_only_what_lies_in_a_folder_or_a_scope_is_counted(library: Library) -> None:
    folder = next(iter(library.settings.folders))
    made = told(library, "Which documents in the folder birds mention Bess Quill?")
    assert made.claims[0].text.startswith("None of the 30 documents in “birds” mention")
    made = told(library, "How many documents mention herons?", Scope((folder / "birds",)))
    assert made.claims[0].text.startswith("30 of 30 documents mention “herons”.")


def test_documents_are_counted_without_anything_to_look_for(library: Library) -> None:
    assert (
        told(library, "How many documents are there?")
        .claims[0]
        .text.startswith("There are 33 documents.")
    )
    assert told(library, "How many PDFs do I have?").claims[0].text.startswith("There are no PDFs.")


def test_two_things_are_put_side_by_side(library: Library) -> None:
    made = told(library, "Compare the wall and the oysters")
    stated = [claim.text for claim in made.claims if not claim.citations]
    assert stated[:2] == [
        "2 of 33 documents mention “wall”.",
        "1 of 33 documents mentions “oysters”.",
    ]
    assert [c.quote for c in made.citations][2:] == ["Dear Jude, the oysters came."]


def test_a_sentence_that_is_marked_is_the_mention() -> None:
    text = "It rained. The herons came.\nThey left.\nIt rained again."
    at = text.index("herons")
    evidence = Evidence(
        Path("a"), "a", Place("line 1"), text, 1.0, "a", 0, len(text), (), (),
        snippet=Snippet(0, 30, ((at, at + 6),)),
    )  # fmt: skip
    assert mention(evidence).text == "The herons came."
