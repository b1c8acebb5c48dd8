"""Plans of any shape on paper: nothing is lost, nothing leaves the page."""

from __future__ import annotations

from collections import Counter
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings

from rendering.measures import printed_words
from rendering.office import Office
from support import document, document_lines
from test_properties import PLAN

NOT_IN_THE_STAND_INS = set("😀𠮷龘")


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PLAN)
def test_every_character_of_any_plan_is_printed(office: Office, plan: dict[str, Any]) -> None:
    made = document(yaml.dump(plan, allow_unicode=True))
    pages = office.pages(made, "generated")

    written = Counter("".join(printed_words(line) for line in document_lines(made)))
    printed = Counter("".join(line.text for page in pages for line in page.body))

    missing = {
        character: (count, printed[character])
        for character, count in written.items()
        if printed[character] < count and character not in NOT_IN_THE_STAND_INS
    }
    assert missing == {}
    for page in pages:
        for line in page.lines:
            assert line.left > 20
            assert line.right < page.width - 15
