"""English sentences."""

from plangen.messages import Wording
from plangen.messages.letterhead_en import FINDINGS as OF_LETTERHEADS
from plangen.messages.next_en import FINDINGS as OF_NEXT_PLANS
from plangen.messages.pages_en import FINDINGS as OF_PAGES
from plangen.messages.pictures_en import FINDINGS as OF_PICTURES
from plangen.messages.tables_en import FINDINGS as OF_TABLES
from plangen.messages.templates_en import FINDINGS as OF_TEMPLATES

_NEAREST = "Did you mean “{nearest}”?"
_KNOWN = "Possible: {known}."
_YAML_SLIPS = (
    "Check this line and the one above: a colon and a space after each key, indentation by "
    "spaces, quotes and brackets in pairs; quote texts with special characters."
)

FINDINGS = {
    "PG101": Wording("No such file or folder.", ("Check the path.",)),
    "PG102": Wording(
        "The file cannot be read ({reason}).",
        ("Check that it is a file and that you may open it.",),
    ),
    "PG103": Wording(
        "The file is not text that can be read (found byte {byte}).",
        ("Open it in an editor and save it with the encoding UTF-8.",),
    ),
    "PG104": Wording(
        "The folder holds no plan files (*.yaml or *.yml).",
        ("Name a plan file or another folder.",),
    ),
    "PG105": Wording("This YAML file is not a plan and was skipped."),
    "PG106": Wording(
        "The file is in {encoding}; it was read as such.",
        ("Save it as UTF-8, lest other programs misread it.",),
    ),
    "PG107": Wording(
        "This is {filetype}, not a text file.",
        (
            "A plan is a text file whose name ends in .yaml: {remedy}.",
            "Copy document.html.j2 from templates/official, and change it in a text editor.",
        ),
    ),
    "PG111": Wording(
        "From here on this is not YAML ({detail}).",
        (_YAML_SLIPS,),
    ),
    "PG112": Wording("The file is empty.", ("Write at least organization and period.",)),
    "PG113": Wording("“{key}” is written twice here.", ("Keep one; join the two if they differ.",)),
    "PG114": Wording(
        "Plan files do not use YAML tags (“{tag}”).",
        ("Remove the tag; quote the text if “!” belongs to it.",),
    ),
    "PG115": Wording("Plan files do not use the merge key “<<”.", ("Write the fields out.",)),
    "PG116": Wording(
        "A key must be one word, not a list or a mapping.",
        ("Quote a text that begins with “[” or “{{”.",),
    ),
    "PG117": Wording("One file holds one plan; another begins here (---).", ("Make two files.",)),
    "PG118": Wording(
        "The alias “*{name}” has no “&{name}”.", ("Quote the text if “*” belongs to it.",)
    ),
    "PG119": Wording(
        "The file has the character {character}, which a Word document cannot hold.",
        ("Delete the character.",),
    ),
    "PG120": Wording(
        "A plan file consists of “key: value” lines.", ("Begin with “organization: name”.",)
    ),
    "PG121": Wording("More than {limit} levels of nesting.", ("Use fewer levels.",)),
    "PG122": Wording("The aliases stand for more than {limit} values.", ("Write the values out.",)),
    "PG123": Wording("This line begins with a tab.", ("Indent by spaces, two a level.",)),
    "PG124": Wording(
        "A full-width colon “：” stands after “{key}”.", ("Write “{key}: ” with a space.",)
    ),
    "PG125": Wording("There is no space after “{key}:”.", ("Write “{key}: ” with a space.",)),
    "PG126": Wording(
        "The quote {mark} is never closed.", ("Close it at the end of the text, or drop it.",)
    ),
    "PG127": Wording(
        "There is text after the closing quote {mark}.",
        ("Put all of the text into quotes, or use “ ” inside it.",),
    ),
    "PG128": Wording(
        "The text begins with “{mark}”, which means something else in YAML.",
        ("Put the whole text into quotes.",),
    ),
    "PG129": Wording(
        "A text that begins with “{{{{” needs quotes.",
        ("Write '{{{{ activities.count }}}}…', all of it in quotes.",),
    ),
    "PG130": Wording(
        "A comma inside braces made “{key}” a field of its own.",
        ("Use a full-width comma “，”, or put the text into quotes.",),
    ),
    "PG131": Wording(
        "The bracket “{mark}” is never closed.",
        ("Close it; if it belongs to the text, put the whole text into quotes.",),
    ),
    "PG132": Wording(
        "A colon and a space inside a text begin another field in YAML.",
        ("Use a full-width colon “：”, or put the whole text into quotes.",),
    ),
    "PG133": Wording("“{key}” and “{other}” are one field, written twice.", ("Keep one.",)),
    "PG137": Wording(
        "“{text}” is not printed: YAML takes a # after a space, and all behind it, for a comment.",
        ("To print it, put the whole text into quotes; a comment has a space behind its #.",),
    ),
    "PG201": Wording("There is no field “{key}”.", (_NEAREST, _KNOWN)),
    "PG202": Wording("The required “{key}” is missing.", ("Add a line “{key}: …”.",)),
    "PG203": Wording(
        "“{key}” should be a text.",
        ("Write item {item} as a text alone after “- ”, without “key:”.", "Write “{key}: text”."),
    ),
    "PG204": Wording("“{key}” should be a list.", ("One item a line, each after “- ”.",)),
    "PG205": Wording(
        "“{key}” should be “key: value” lines.", ("Begin a new line, indented by two spaces.",)
    ),
    "PG206": Wording("“{key}” is empty.", ("Fill it in.",)),
    "PG207": Wording(
        "“{value}” is not a period.",
        ("Write 2023-04, 2023年4月 (months from 1 to 12), 2023-Q2, 2023-H1, 2023 or 2023-W14.",),
    ),
    "PG208": Wording("“{key}” should be true or false, not “{value}”.", ("Write true or false.",)),
    "PG209": Wording(
        "There is no column “{value}”.",
        (_NEAREST, "Possible: {known}. A column of your own is written “{{{value}: header}}”."),
    ),
    "PG210": Wording(
        "“{key}” cannot name an activity table.",
        ("Begin with a letter, no spaces or marks, and not count: for example main.",),
    ),
    "PG211": Wording(
        "A table has rows or groups, not both.", ("Use groups to group by venue, else rows.",)
    ),
    "PG212": Wording(
        "The activity table “{key}” has no activities.",
        ("Write them under rows or groups, or remove the table.",),
    ),
    "PG213": Wording(
        "A table with groups needs the column venue, or the venues are not printed.",
        ("Add venue to columns.",),
    ),
    "PG214": Wording(
        "The column venue goes with groups.", ("Write the activities under groups, or drop venue.",)
    ),
    "PG215": Wording("The column “{value}” is written twice.", ("Remove one.",)),
    "PG216": Wording("number_in: “{value}” is not a column of this table.", (_NEAREST, _KNOWN)),
    "PG217": Wording(
        "This table has no column “{key}”, so this text will not be printed.",
        ("Add “{key}” to columns, or remove the field.",),
    ),
    "PG218": Wording("There is no table “{value}” in activities.", (_NEAREST, _KNOWN)),
    "PG219": Wording(
        "The activity table “{key}” is in no attachment and will not be printed.",
        ("Add “{key}” to the tables of an attachment.",),
    ),
    "PG220": Wording(
        "“{key}” here and “{other}” above are two spellings of one field.",
        ("Use one spelling throughout the file.",),
    ),
    "PG221": Wording("“{{{{” has no “}}}}”.", ("Add “}}}}”.",)),
    "PG222": Wording(
        "The expression “{expression}” is not understood.",
        ("Write a name, as in {{{{ activities.count }}}}.",),
    ),
    "PG223": Wording(
        "This form is not allowed in an expression ({form}).",
        ("Names, numbers, texts, + and -, comparisons and “a if condition else b” are.",),
    ),
    "PG224": Wording("“{name}” is not defined.", (_NEAREST, _KNOWN)),
    "PG225": Wording(
        "The expression “{expression}” gives no text or number.",
        ("Go on to a number, for example activities.count.",),
    ),
    "PG226": Wording(
        "“{value}” is not a date.", ("Write it in full: 2023-03-28 or 2023年3月28日.",)
    ),
    "PG227": Wording(
        "Items are nested too deeply.",
        ("Below 一、 there are （一）, 1. and （1）; move this level up.",),
    ),
    "PG228": Wording(
        "This looks like an expression but is none, and is printed as it stands.",
        ("Write two pairs of half-width braces: {{{{ activities.count }}}}.",),
    ),
    "PG229": Wording("Numbers are made; the typed “{value}” is not printed.", ("Delete it.",)),
    "PG230": Wording(
        "This activity is empty and is printed as an empty row.", ("Fill it in, or remove it.",)
    ),
    "PG410": Wording(
        "styles.docx cannot be used: {detail}",
        ("Copy styles.docx from templates/official and change it in Word.",),
    ),
    "PG411": Wording(
        "The file cannot be written ({reason}).",
        ("Choose another place, or check permissions and disk space.",),
    ),
    "PG412": Wording(
        "This plan and {first} would become the same file; it was not written: {other}",
        ("Give each its file with -o.",),
    ),
    "PG413": Wording(
        "plangen did not write this file, or someone has edited it since; it was left alone.",
        (
            "Use -o to write elsewhere, or {force} to lose what it holds.",
            "Use -o to write elsewhere.",
        ),
    ),
    "PG414": Wording(
        "Word or WPS has the file open (there is “{lock}”); it was left alone.",
        ("Close it there and run again.",),
    ),
    "PG415": Wording(
        "There are {count} files to write, so -o must be a folder.",
        ("Name a folder that exists, or end the name with “/”.",),
    ),
    "PG417": Wording(
        "The environment variable SOURCE_DATE_EPOCH is no time: “{value}”.",
        ("Write seconds since 1970, or unset it.",),
    ),
    "PG416": Wording(
        "The file after -o ends in “{suffix}”, but the result is a Word document.",
        ("Let it end in .docx.",),
    ),
    "PG420": Wording(
        "The configuration cannot be read: {detail}.",
        ("Mend the line; texts stand in quotes, lists in square brackets.",),
    ),
    "PG421": Wording(
        "There is no setting “{key}”.", ("Did you mean “{nearest}”?", "Possible: {known}.")
    ),
    "PG422": Wording("The value of “{key}” does not fit: {form}.", ("Write it in that form.",)),
    "PG423": Wording(
        "No rule has the code “{value}”.",
        (
            "Did you mean “{nearest}”?",
            "Write codes of content rules (PG301) or their beginning (PG37).",
        ),
    ),
    "PG424": Wording("The configuration is not UTF-8 text.", ("Save it as UTF-8.",)),
    "PG134": Wording(
        "This comment keeps nothing quiet: there is no finding {code} on this line.",
        ("Remove it.",),
    ),
    "PG135": Wording(
        "No rule has the code “{value}”, so this comment does nothing.",
        ("Did you mean “{nearest}”?", "Write codes of content rules, such as PG301."),
    ),
    "PG418": Wording(
        "Another program changed the file meanwhile; it was not written.",
        ("Close the program that has it open, and run again.",),
    ),
    "PG419": Wording(
        "The file after --output-file is one of the plans, which would be lost.",
        ("Name another file.",),
    ),
    "PG439": Wording(
        "With other keys the plan would not say the same; the file was left alone.",
        ("Change the keys yourself; please send the file on, too.",),
    ),
    **OF_LETTERHEADS,
    **OF_NEXT_PLANS,
    **OF_PAGES,
    **OF_PICTURES,
    **OF_TABLES,
    **OF_TEMPLATES,
}
