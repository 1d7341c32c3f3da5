"""A server on this computer that gives a file, and may do anything with it."""

from __future__ import annotations

import hashlib
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from muniment.download import Network, Offered

CONTENT = bytes(range(256)) * 4_000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@dataclass
class Server:
    """What it gives, how it misbehaves, and what it was asked for.

    `cuts` says after how many bytes each answer breaks off; those beyond the list are whole.
    `sends_to` is another address that it points to, `held` keeps it from going on after the
    first bytes, until it is set.
    """

    content: bytes = CONTENT
    cuts: list[int] = field(default_factory=list)
    claims: int | None = None
    ranges: bool = True
    status: int = 0
    moved_on: bool = False
    sends_to: str = ""
    held: threading.Event | None = None
    address: str = ""
    asked: list[str] = field(default_factory=list)

    @property
    def offered(self) -> Offered:
        """What it should give."""
        return Offered(self.address, len(CONTENT), SHA256)

    def answer(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        asked = handler.headers.get("Range", "")
        self.asked.append(asked)
        if self.sends_to and handler.path != "/elsewhere":
            handler.send_response(302)
            handler.send_header("Location", self.sends_to)
            handler.end_headers()
            return
        if self.status:
            handler.send_error(self.status)
            return
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and self.ranges else 0
        if start >= len(self.content):
            handler.send_error(416)
            return
        body = self.content[start:]
        handler.send_response(206 if start else 200)
        length = len(body) if self.claims is None else self.claims
        if length >= 0:
            handler.send_header("Content-Length", str(length))
        if start:
            first = start + 7 if self.moved_on else start
            whole = len(self.content)
            handler.send_header("Content-Range", f"bytes {first}-{whole - 1}/{whole}")
        handler.end_headers()
        body = body[: self.cuts.pop(0)] if self.cuts else body
        if self.held is not None:
            handler.wfile.write(body[:1_000])
            self.held.wait(30)
            body = body[1_000:]
        handler.wfile.write(body)


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs until the end of the block."""
    told = Server()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.answer(self)

        def log_message(self, format: str, *args: Any) -> None: ...

    class Quiet(http.server.ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """Who asked may hang up."""

    with Quiet(("127.0.0.1", 0), Handler) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, args=(0.01,))
        thread.start()
        told.address = f"http://127.0.0.1:{httpd.server_address[1]}/model.gguf"
        try:
            yield told
        finally:
            if told.held is not None:
                told.held.set()
            httpd.shutdown()
            thread.join()


def quickly(tries: int = 3) -> Network:
    """Without pauses between the tries."""
    return Network(patience=10, tries=tries, pause=lambda tried: None)
