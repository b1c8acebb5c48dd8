"""Runs attempts one after another, each with all its calls, and tells what is wrong."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from attack.attempts import Attempt, Call, Limits
from attack.calling import Caller, Failure
from attack.kills import Killer, strike
from attack.kinds import attempt, chance
from attack.sandbox import Sandbox

AS_PROCESS = 500
"""One attempt of so many is run as a person runs plangen, in a process of its own."""
_FOR_PROCESS = Limits(60, 4 << 30)
"""For those: small inputs, but the start of Python and a busy machine count, too."""


@dataclass(frozen=True)
class Failed:
    """A failure, and the call of which attempt it was."""

    number: int
    call: str
    failure: Failure


class Worker:
    """Runs attempts of a *kind* with a *seed* in a folder for the purpose."""

    def __init__(self, kind: str, seed: int, scratch: Path) -> None:
        self.kind = kind
        self.seed = seed
        self.sandbox = Sandbox(scratch)
        self.caller = Caller(self.sandbox)
        self.killer = Killer(self.sandbox)

    def run(self, number: int) -> list[Failed]:
        """Return what is wrong with the attempt of a *number*."""
        if self.kind == "kills":
            return self._killed(number)
        made = attempt(self.kind, self.seed, number)
        failed = self._failed(made, number)
        sorts = {each.failure.sort for each in failed}
        if "slow" in sorts and "hang" not in sorts:
            # The machine may have been busy: what is slow must be so twice.
            again = self._failed(made, number)
            failed = [each for each in failed if each.failure.sort != "slow"]
            failed += [each for each in again if each.failure.sort == "slow"]
        return failed

    def _failed(self, made: Attempt, number: int) -> list[Failed]:
        self.sandbox.lay_out(made)
        found: list[Failed] = []
        for call in made.calls:
            found += [Failed(number, str(call), each) for each in self._of_call(made, call, number)]
            if found and found[-1].failure.sort == "hang":
                break  # the others would do the same
        found += [
            Failed(number, "", Failure("outside", "", wrong))
            for wrong in self.sandbox.wrongs_outside()
        ]
        self.sandbox.clear()
        return found

    def _killed(self, number: int) -> list[Failed]:
        blow = strike(chance(self.kind, self.seed, number))
        found = [
            Failed(number, str(blow.attempt.calls[0]), failure)
            for failure in self.killer.failures(blow)
        ]
        self.sandbox.clear()
        return found

    def _of_call(self, made: Attempt, call: Call, number: int) -> Iterator[Failure]:
        before = self.sandbox.files()
        limits = made.limits or (_FOR_PROCESS if number % AS_PROCESS == AS_PROCESS - 1 else None)
        if limits:
            yield from self.caller.process(call, limits)
        else:
            yield from self.caller.failures(call)
        for wrong in self.sandbox.wrongs(call, before):
            yield Failure("files", call.words[0], wrong)


def run_all(kind: str, seed: int, numbers: range) -> list[Failed]:
    """Return what is wrong with some attempts, which are run within this process."""
    with tempfile.TemporaryDirectory(prefix="plangen-attack-") as scratch:
        worker = Worker(kind, seed, Path(scratch).resolve())
        return [failed for number in numbers for failed in worker.run(number)]
