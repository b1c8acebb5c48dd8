from __future__ import annotations

import pytest

from plangen.cli.language import choose
from plangen.messages import Language

ZH, EN = Language.ZH, Language.EN


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, EN),
        ([], {"LANG": "zh_CN.UTF-8"}, ZH),
        ([], {"LANG": "C"}, EN),
        ([], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, EN),
        ([], {"LC_ALL": "", "LANG": "zh_CN.GBK"}, ZH),
        ([], {"PLANGEN_LANG": "zh", "LANG": "en_US.UTF-8"}, ZH),
        (["render", "--lang", "en"], {"PLANGEN_LANG": "zh"}, EN),
        (["--lang=zh", "render"], {}, ZH),
        (["--lang"], {}, EN),
        (["--lang", "zh", "--lang", "en"], {}, EN),
        (["--lang", "fr"], {"LANG": "zh_CN.UTF-8"}, ZH),
    ],
)
def test_option_then_variable_then_locale(
    arguments: list[str], environment: dict[str, str], language: Language
) -> None:
    assert choose(arguments, environment) is language
