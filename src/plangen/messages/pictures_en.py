"""What is said of pictures, in English."""

from __future__ import annotations

from plangen.messages import Wording

FINDINGS: dict[str, Wording] = {
    "PG240": Wording(
        "There is no picture “{file}”.",
        (
            "Did you mean “{nearest}”?",
            "Paths start from the folder of the plan file, with / between their parts.",
        ),
    ),
    "PG241": Wording(
        "“{value}” is no width of a picture.",
        ("Write millimetres, such as 120; without it the picture has its own size.",),
    ),
    "PG242": Wording(
        "The picture “{file}” cannot be used: {reason}.",
        ("Write a path from the plan file's folder, such as pictures/poster.png; check the file.",),
    ),
    "PG243": Wording(
        "“{file}” is no picture that a document can show.",
        (
            "It is a {found} file; open it and save it as PNG or JPEG.",
            "Possible are {known}; open it in a program for pictures and save it as PNG or JPEG.",
        ),
    ),
    "PG244": Wording(
        "The picture “{file}” is incomplete or damaged.",
        ("Copy or download it again; if it can be opened, saving it anew will do.",),
    ),
    "PG245": Wording(
        "The picture “{file}” has neither an alternative text nor a caption.",
        ("Say in alt what it shows, or write a caption.",),
    ),
    "PG246": Wording(
        "The picture “{file}” is very large: {size} MB, {pixels} pixels.",
        ("Scale it down; over the whole width of the text, 2000 pixels are sharp enough.",),
    ),
    "PG247": Wording(
        "The picture “{file}” will lie on its side in the document.",
        ("Open it in a program for pictures, turn it upright and save it anew.",),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG240": (
        "A picture that is not there",
        (
            "Paths start from the folder of the plan file and have / on every system; ../pictures "
            "is the folder beside it. Linux tells POSTER.png from poster.png, other systems "
            "do not."
        ),
    ),
    "PG241": (
        "The width of a picture",
        (
            "It is in millimetres, or has its unit: 120, 120mm, 12cm. One that is wider than the "
            "text is printed as wide as the text."
        ),
    ),
    "PG242": (
        "A path that no picture can have",
        (
            "Pictures stay with their plan: an absolute path is wrong on the next machine, and "
            "what an address shows may be gone tomorrow. Folders and devices do not do either."
        ),
    ),
    "PG243": (
        "A format that not every program shows",
        (
            "PNG, JPEG, GIF and BMP are shown by every Word and WPS; TIFF, WebP, HEIC and SVG are "
            "blank in some. What counts is what is in the file, not its name."
        ),
    ),
    "PG244": (
        "A damaged picture",
        (
            "What a broken download has left prints with a part missing, or stops Word from "
            "opening the document. Files are followed to their end; pixels are not unpacked."
        ),
    ),
    "PG245": (
        "A picture without a description",
        (
            "Those who cannot see a picture hear its alternative text, or else its caption. Time "
            "and place on a poster belong into it."
        ),
    ),
    "PG246": (
        "A very large picture",
        (
            "Pictures go into the document as they are: above 10 MB it is too much for many a "
            "mailbox, above 50 million pixels it opens slowly."
        ),
    ),
    "PG247": (
        "A photograph on its side",
        (
            "A phone may store a photograph lying down with a note to turn it. Programs for "
            "pictures do so; in a Word document it stays as it lies."
        ),
    ),
}
