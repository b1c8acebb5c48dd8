from __future__ import annotations

from random import Random

import fuzz


def test_mutated_plans_never_fail() -> None:
    """The same runs as ``python tests/fuzz.py``, but few."""
    sources = [path.read_bytes() for path in fuzz.PLANS]
    assert len(sources) > 10
    for number in range(300):
        random = Random(f"1/{number}")
        fuzz.run(fuzz.mutated(random.choice(sources), random))
