"""What is known in memory, held against a count over everything."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from muniment.records import Coverage, FileState
from muniment.store.known import Known
from muniment.tables import DocumentRow, FileRow

TABLE = "vectors_m"
KEYS = st.sampled_from("abcd")
PATHS = st.sampled_from([Path("/1"), Path("/2"), Path("/3")])


class Changes(RuleBasedStateMachine):
    """Any order of changes; the counts are always those of what is there."""

    def __init__(self) -> None:
        super().__init__()
        self.known = Known()
        self.known.load_vectors(TABLE, set(), {})

    @rule(path=PATHS, key=st.sampled_from(["a", "b", "c", ""]))
    def put_file(self, path: Path, key: str) -> None:
        self.known.put_file(FileRow(path, 1, 2, FileState.SEARCHABLE, key))

    @rule(path=PATHS)
    def drop_file(self, path: Path) -> None:
        if path in self.known.files:
            self.known.drop_file(path)

    @rule(key=KEYS, passages=st.integers(0, 3), waiting=st.booleans())
    def put_document(self, key: str, passages: int, waiting: bool) -> None:
        coverage = Coverage("page", 2, 1, waiting=(2,)) if waiting else Coverage()
        container = "a" if key == "d" else ""
        row = DocumentRow(key, "", "", "", "", "", passages, coverage, container)
        self.known.put_document(row)

    @rule(key=KEYS)
    def drop_document(self, key: str) -> None:
        self.known.drop_document(key)

    @rule(key=KEYS, share=st.floats(0, 1))
    def embed(self, key: str, share: float) -> None:
        if row := self.known.documents.get(key):
            self.known.of(TABLE).set(row, int(row.passages * share))

    @invariant()
    def counts_are_true(self) -> None:
        known = self.known
        rows = list(known.documents.values())
        counts = known.of(TABLE).counts
        held = [row for row in rows if known.held(row.document)]
        assert known.passages == sum(row.passages for row in held)
        assert known.embedded(TABLE) == sum(counts[row.document] for row in held)
        assert {row.document for row in known.waiting()} == {r.document for r in held if r.waiting}
        assert known.orphans() == {r.document for r in rows if r not in held}
        assert set(known.lacking(TABLE)) == {
            row.document for row in held if counts[row.document] < row.passages
        }
        inside = {row.document for row in rows if row.container == "a"}
        assert {row.document for row in known.members("a")} == inside
        for row in rows:
            root = row.container or row.document
            paths = {file.path for file in known.files.values() if file.document == root}
            assert set(known.paths(row.document)) == paths


TestChanges = Changes.TestCase
TestChanges.settings = settings(max_examples=100, stateful_step_count=30)


@given(st.lists(KEYS, unique=True))
def test_the_last_added_is_embedded_first(keys: list[str]) -> None:
    rows = [DocumentRow(key, "", "", "", "", "", 1) for key in keys]
    files = [FileRow(Path(f"/{key}"), 1, 2, FileState.SEARCHABLE, key) for key in keys]
    known = Known(files, rows)
    assert known.lacking(TABLE) == keys[::-1]
    known.of(TABLE)
    assert known.lacking(TABLE) == keys[::-1]
