"""What is said of 版头, in English."""

from __future__ import annotations

from plangen.messages import Wording

FINDINGS: dict[str, Wording] = {
    "PG260": Wording(
        "The number “{value}” is not written like 铜图〔2023〕4号 (7.2.5).",
        ("The year in full in 〔 〕, then the number without 第 or leading zeros, then 号.",),
    ),
    "PG261": Wording(
        "The number of the copy, “{value}”, does not have six digits (7.2.1).",
        ('Write six digits in quotes, such as "000012".',),
    ),
    "PG262": Wording(
        "“{value}” is no 密级 with its time (7.2.2).",
        ("Write 绝密, 机密 or 秘密, and the time behind a ★: 机密★1年.",),
    ),
    "PG263": Wording("“{value}” is no 紧急程度 (7.2.3).", ("Write 特急 or 加急.",)),
    "PG264": Wording(
        "A document that is secret has the number of its copy (7.2.1).",
        ("Write the six digits under serial (份号).",),
    ),
    "PG265": Wording(
        "The attachment “{value}” is to be kept apart, but the document has no number.",
        ("Write the number in the letterhead, or leave out detached (另附).",),
    ),
    "PG266": Wording(
        "“{value}” is one item, and would be printed as one name.",
        ("Write one name an item, each on a line of its own after “- ”.",),
    ),
    "PG267": Wording(
        "“{value}” is named twice.",
        ("Take one out; organization (单位) itself does not stand in jointly (联合单位).",),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG260": (
        "The form of 发文字号",
        (
            "Name of the office, year in full in six-sided brackets, number (GB/T 9704-2012, "
            "7.2.5). Square and round brackets, 第, and leading zeros are common slips; the fix "
            "takes them out."
        ),
    ),
    "PG261": ("The form of 份号", "Six Arabic digits, at the top left (7.2.1)."),
    "PG262": (
        "The form of 密级",
        "绝密, 机密 or 秘密; behind a ★ for how long, with Arabic digits (7.2.2).",
    ),
    "PG263": ("The form of 紧急程度", "A document is 特急 or 加急 (7.2.3)."),
    "PG264": ("密级 without 份号", "Copies of a secret document are counted (7.2.1)."),
    "PG265": (
        "An attachment kept apart",
        "It begins with the number of the document, by which one knows where it belongs (7.3.7).",
    ),
    "PG266": (
        "Several names in one item",
        (
            "Offices that issue together have a line and a seal each (7.2.4, 7.3.5.1), signers "
            "stand in two columns (7.2.6): so each is an item."
        ),
    ),
    "PG267": (
        "A name written twice",
        "Each office and each signer is named once; the host is the organization of the plan.",
    ),
}
