"""What an editor shows of a plan: a client for the language server of YAML.

The server is the npm package yaml-language-server, which the YAML extensions of editors run. It
speaks JSON-RPC with the headers of the Language Server Protocol on its standard streams.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

SERVER_VARIABLE = "PLANGEN_YAML_SERVER"
"""Names the program yaml-language-server, or its file of JavaScript."""

MOST_SILENCE = 60.0
"""How long the server may say nothing, in s: a busy machine starts Node.js slowly."""

_PATIENCE = 5.0  # for a server that was asked to end
_SETTINGS: dict[str, object] = {
    "yaml": {
        "schemaStore": {"enable": False},  # the store is on the network
        "validate": True,
        "completion": True,
        "hover": True,
    }
}


class ServerError(Exception):
    """The server is gone, is silent, or refuses a request."""


@dataclass
class _Connection:
    """Requests, answers and notices between the server's process and us."""

    process: subprocess.Popen[bytes]
    inbox: queue.Queue[dict[str, Any] | None] = field(default_factory=queue.Queue)
    answers: dict[int, dict[str, Any]] = field(default_factory=dict)
    marks: dict[str, list[str]] = field(default_factory=dict)
    sent: int = 0

    def __post_init__(self) -> None:
        # A pipe cannot be read with a time limit; a queue can.
        self.reader = threading.Thread(target=self._receive, daemon=True)
        self.reader.start()

    def request(self, method: str, params: object) -> Any:  # noqa: ANN401  # any JSON
        self.sent += 1
        number = self.sent
        self._send({"id": number, "method": method, "params": params})
        self.wait(lambda: number in self.answers, method)
        answer = self.answers.pop(number)
        if "error" in answer:
            raise ServerError(f"{method}: {answer['error']}")
        return answer.get("result")

    def notify(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def wait(self, is_there: Callable[[], bool], what: str) -> None:
        """Take messages until what is waited for *is_there*."""
        while not is_there():
            try:
                message = self.inbox.get(timeout=MOST_SILENCE)
            except queue.Empty:
                raise ServerError(f"no {what}, and nothing else") from None
            if message is None:
                raise ServerError(f"the server ended before {what}")
            self._take(message)

    def _take(self, message: dict[str, Any]) -> None:
        method, params = message.get("method"), message.get("params")
        if method == "textDocument/publishDiagnostics" and params:
            self.marks[params["uri"]] = [each["message"] for each in params["diagnostics"]]
        elif method is None:
            self.answers[message["id"]] = message
        elif "id" in message:
            result = None
            if method == "workspace/configuration" and params:
                result = [_SETTINGS.get(item["section"]) for item in params["items"]]
            self._send({"id": message["id"], "result": result})

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self.process.stdin
        try:
            self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self.process.stdin.flush()
        except OSError as error:
            raise ServerError("the server does not listen") from error

    def _receive(self) -> None:
        assert self.process.stdout
        try:
            while (message := _read(self.process.stdout)) is not None:
                self.inbox.put(message)
        finally:
            self.inbox.put(None)


def _read(stream: IO[bytes]) -> dict[str, Any] | None:
    """Read one message; None at the end of the stream."""
    length = 0
    while (line := stream.readline()) != b"\r\n":
        if not line:
            return None
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    body = stream.read(length)
    return dict(json.loads(body)) if len(body) == length else None


@dataclass(frozen=True)
class Document:
    """A text that is open in an editor, and what is marked as wrong in it."""

    connection: _Connection
    uri: str
    text: str
    marks: tuple[str, ...]

    def offered(self, at: int | None = None) -> dict[str, str]:
        """Return what is offered at an offset, or at the end: labels, and what they insert."""
        found = self._ask("textDocument/completion", len(self.text) if at is None else at) or []
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: item.get("insertText") or item["label"] for item in items}

    def shown(self, at: int) -> str:
        """Return what is shown about the word at an offset."""
        found = self._ask("textDocument/hover", at)
        return str(found["contents"]["value"]) if found else ""

    def _ask(self, method: str, at: int) -> Any:  # noqa: ANN401  # any JSON
        lines = self.text[:at].split("\n")
        units = len(lines[-1].encode("utf-16-le")) // 2  # the protocol counts in UTF-16
        place = {"line": len(lines) - 1, "character": units}
        return self.connection.request(
            method, {"textDocument": {"uri": self.uri}, "position": place}
        )


@dataclass
class Editor:
    """An editor with a language server."""

    connection: _Connection
    opened: int = 0

    def open(self, text: str, folder: Path) -> Document:
        """Open *text* as a new file of a folder, where nothing is written."""
        self.opened += 1
        uri = (folder / f"untitled-{self.opened}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.connection.notify("textDocument/didOpen", {"textDocument": document})
        marks = self.connection.marks
        self.connection.wait(lambda: uri in marks, "marks")
        return Document(self.connection, uri, text, tuple(marks[uri]))


@contextmanager
def started(server: str) -> Iterator[Editor]:
    """Start the server, and end it, and only it, when the editor is left."""
    program = ["node", server] if server.endswith(".js") else [server]
    with subprocess.Popen(
        [*program, "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        connection = _Connection(process)
        try:
            _start(connection)
            yield Editor(connection)
        finally:
            _stop(connection)


def _start(connection: _Connection) -> None:
    abilities = {
        "workspace": {"configuration": True},
        "textDocument": {
            "publishDiagnostics": {},
            "completion": {"completionItem": {"snippetSupport": True}},
            "hover": {"contentFormat": ["markdown"]},
        },
    }
    start = {"processId": os.getpid(), "rootUri": None, "capabilities": abilities}
    connection.request("initialize", start)
    connection.notify("initialized", {})
    connection.notify("workspace/didChangeConfiguration", {"settings": _SETTINGS})


def _stop(connection: _Connection) -> None:
    """Ask the server to end; a server that does not is killed."""
    try:
        connection.request("shutdown", None)
        connection.notify("exit", None)
        connection.process.wait(_PATIENCE)
    except (ServerError, subprocess.TimeoutExpired):
        connection.process.kill()
        connection.process.wait()
    connection.reader.join(_PATIENCE)  # nothing closes the pipe while it is read
