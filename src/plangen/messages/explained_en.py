"""What the codes mean that are no content rules, in English."""

from __future__ import annotations

from plangen.messages.letterhead_en import EXPLAINED as OF_LETTERHEADS
from plangen.messages.next_en import EXPLAINED as OF_NEXT_PLANS
from plangen.messages.pages_en import EXPLAINED as OF_PAGES
from plangen.messages.pictures_en import EXPLAINED as OF_PICTURES
from plangen.messages.tables_en import EXPLAINED as OF_TABLES
from plangen.messages.templates_en import EXPLAINED as OF_TEMPLATES

_TITLES = {
    "PG101": "Missing file",
    "PG102": "Unreadable file",
    "PG103": "File that is not text",
    "PG104": "Folder without plans",
    "PG105": "YAML that is not a plan",
    "PG106": "Encoding of the file",
    "PG107": "Word, Excel and other files",
    "PG111": "Not YAML",
    "PG112": "Empty file",
    "PG113": "Repeated field",
    "PG114": "YAML tag",
    "PG115": "Merge key",
    "PG116": "Key that is not a word",
    "PG117": "Two plans in one file",
    "PG118": "Alias without an anchor",
    "PG119": "Unusable character",
    "PG120": "The top of a plan",
    "PG121": "Too many levels",
    "PG122": "Too much from aliases",
    "PG123": "Tab at the start of a line",
    "PG124": "Full-width colon",
    "PG125": "Space after the colon",
    "PG126": "Unclosed quotation mark",
    "PG127": "Text after a quotation",
    "PG128": "Special character at the start",
    "PG129": "Expression without quotes",
    "PG130": "Comma inside braces",
    "PG131": "Unclosed bracket",
    "PG132": "Colon inside a text",
    "PG133": "One field in both languages",
    "PG134": "Idle comment",
    "PG135": "Code in a comment",
    "PG137": "Words taken for a comment",
    "PG201": "Unknown field",
    "PG202": "Missing field",
    "PG203": "Where a text belongs",
    "PG204": "Where a list belongs",
    "PG205": "Where fields belong",
    "PG206": "Nothing inside",
    "PG207": "Period of the plan",
    "PG208": "True or false",
    "PG209": "Unknown column",
    "PG210": "Name of a table",
    "PG211": "Rows and groups",
    "PG212": "Table without activities",
    "PG213": "Groups without a venue column",
    "PG214": "Venue column without groups",
    "PG215": "Repeated column",
    "PG216": "Column for numbers",
    "PG217": "Field without a column",
    "PG218": "Unknown table",
    "PG219": "Table in no attachment",
    "PG220": "Two spellings of one field",
    "PG221": "Unclosed expression",
    "PG222": "Unclear expression",
    "PG223": "Form not allowed in expressions",
    "PG224": "Unknown name in an expression",
    "PG225": "Expression without a result",
    "PG226": "Date of the document",
    "PG227": "Items too deep",
    "PG228": "Mistyped expression",
    "PG229": "Typed number",
    "PG230": "Empty activity",
    "PG410": "Unusable styles.docx",
    "PG411": "File that cannot be written",
    "PG412": "Two plans for one file",
    "PG413": "Edited document",
    "PG414": "Open document",
    "PG415": "One file for several plans",
    "PG416": "Name of another format",
    "PG417": "Time in the properties",
    "PG418": "File changed meanwhile",
    "PG419": "Report in place of a plan",
    "PG420": "Unreadable configuration",
    "PG421": "Unknown setting",
    "PG422": "Unfit value",
    "PG423": "Unknown rule",
    "PG424": "Encoding of the configuration",
    "PG439": "Keys that cannot be changed",
}
_EXPLANATIONS = {
    "PG101": (
        "A relative path starts from the folder in which the command is run, not from the plan's; "
        "the template of a configuration starts from the configuration's folder."
    ),
    "PG102": (
        "The system refuses: no permission, a device, a network drive that is gone. This file is "
        "neither checked nor printed; others named with it are."
    ),
    "PG103": (
        "Damaged UTF-8 is not guessed at, or all of the text would turn into other characters. "
        "UTF-8, UTF-16 and GB18030 (which holds GBK) can be read."
    ),
    "PG104": "Only .yaml and .yml files in the folder itself count, hidden ones left out.",
    "PG105": (
        "In a folder, a file without a single field of a plan is passed over: it may be another "
        "program's settings. If it was meant as a plan, name the file itself, and all that is "
        "wrong is told."
    ),
    "PG106": (
        "GB18030 (which holds GBK) and UTF-16 are printed rightly all the same, but most programs "
        "expect UTF-8 and show nonsense. “ANSI” in an old Chinese Notepad is GBK."
    ),
    "PG107": (
        "What a file is, its first bytes tell: under another name, a Word or Excel file stays one, "
        "and saved as text it is ruined. Its words have to be copied into the fields of a plan."
    ),
    "PG111": (
        "Fields of one level begin in the same column, and so do the dashes of a list. One space "
        "off, and nothing after it can be read; it is often noticed a line late."
    ),
    "PG112": "A file with nothing but comments or “---” is empty too; mostly it was not saved.",
    "PG113": (
        "YAML has each key once in a mapping (YAML 1.2, 3.2.1.1). Many programs take the last and "
        "lose the first without a word; here the choice is yours."
    ),
    "PG114": (
        "A word that begins with a half-width exclamation mark is a tag in YAML, not text, and "
        "would not be printed. A full-width one is ordinary text."
    ),
    "PG115": (
        "“<<” takes over the fields of another place; it is an addition to YAML 1.1 and not in "
        "YAML 1.2. A plan says in full what is printed."
    ),
    "PG116": (
        "“[” begins a list and “{” a mapping; a colon after it makes all of that a key. Mostly a "
        "text begins with a bracket, as in [线上]; 【线上】 needs no quotes."
    ),
    "PG117": (
        "A line that begins with “---” starts another document (YAML 1.2, 9.1) and is no ruled "
        "line. One file becomes one Word document; the second plan has nowhere to go."
    ),
    "PG118": "A word after “*” is the name that “&” gave to a text above; here there is none.",
    "PG119": (
        "XML 1.0 (2.2), of which a Word document is made, forbids control characters; they mostly "
        "come by copying, or by \\b and the like in double quotes. Line separators (U+2028) would "
        "shift all line numbers."
    ),
    "PG120": "Only fields tell title, text and tables apart; a list or a bare text does not.",
    "PG121": (
        "A plan has about a dozen. More than fifty come from brackets that were never closed, or "
        "from lines indented ever deeper."
    ),
    "PG122": (
        "Aliases of aliases grow to millions of values within a few lines, more than can be read "
        "or printed. Plans hardly need any."
    ),
    "PG123": (
        "YAML is indented by spaces alone (YAML 1.2, 6.1). Tabs are of another width in each "
        "editor, so what looks aligned may not be."
    ),
    "PG124": (
        "YAML takes only a half-width colon with a space; after a full-width one, key and content "
        "are one text. Inside a text the full-width colon is right."
    ),
    "PG125": "The space tells a key from a text; so 14:30 and http:// can be texts.",
    "PG126": (
        "A text that begins with a half-width quote goes on to the next one, over all lines "
        "between. Inside a text “ ” are safe: they mean nothing in YAML."
    ),
    "PG127": (
        "A half-width quote at the beginning is YAML's and is not printed; where it closes, the "
        "text ends. To print quotes, write “ ”."
    ),
    "PG128": (
        "@ ` * & | > % - and brackets mean something at the start of a text, or are kept for later "
        "(YAML 1.2, 5.3). Further in, or in quotes, they are mere text; such quotes are not "
        "printed."
    ),
    "PG129": (
        "“{” begins a mapping in YAML. An expression further inside a text, or below “body: |”, "
        "needs no quotes."
    ),
    "PG130": (
        "In {key: text, key: text} a half-width comma parts the fields, so half of the text became "
        "a field without content. In square brackets it makes two items of one."
    ),
    "PG131": "Everything below is taken into the list or mapping, so the mistake shows up late.",
    "PG132": (
        "YAML takes what stands before a colon and a space for a key. In 14:30 and http:// no "
        "space follows, so they do no harm."
    ),
    "PG133": (
        "Each key has an English and a Chinese name, such as organization and 单位. With both in "
        "one place, it is open which to print."
    ),
    "PG134": (
        "“plangen: ignore” holds for its line, and after “body: |” for the whole text. Left where "
        "it keeps nothing quiet, it would later hide a real mistake."
    ),
    "PG135": (
        "With a wrong code the finding is told all the same. Comments hold for content rules alone "
        "(PG3xx), not for mistakes of file and fields, and must name a code."
    ),
    "PG137": (
        "#topic# is everyday language, but in YAML a # after a space begins a comment, and the "
        "words behind it are lost. Only what begins with “# ” and has no further # is taken for a "
        "comment of the writer's own and not told."
    ),
    "PG201": (
        "What is written under a misspelt key has no place in the document; to drop it silently "
        "would lose it. A column of your own needs a header in columns first."
    ),
    "PG202": (
        "Organization and period, the titles of sections, items and attachments, a table's "
        "columns, a group's venue and rows and a signature's date must be there. A key without "
        "content counts as missing."
    ),
    "PG203": (
        "One text is printed here, not a list and not fields. Write paragraphs below “body: |” "
        "with a blank line between them, and points as items."
    ),
    "PG204": "There may be several sections, items or rows, so they are a list, even of one.",
    "PG205": (
        "A section or an activity is made of fields; a bare text does not say which of them it is. "
        "Only items and columns may be a text alone."
    ),
    "PG206": (
        "Titles and names of nothing but quotes or spaces would be printed as a gap; a table "
        "without columns or a group without rows cannot be printed at all."
    ),
    "PG207": (
        "Titles take their year and month from it, and dates are checked against it, so the year "
        "must be there. A week begins on Monday (ISO 8601)."
    ),
    "PG208": (
        "header says whether the header row is printed. Words such as 否 and 不要 are not guessed "
        "at, lest a row is printed or lost by mistake."
    ),
    "PG209": (
        "Columns such as number, name and time bring their headers. One of your own is written "
        "with its header, {报名方式: 报名方式}, or there is none to print."
    ),
    "PG210": (
        "It stands in expressions, activities.main.count, so it has no spaces or marks and no "
        "digit first; count is the total. What is printed above the table is its caption."
    ),
    "PG211": (
        "Rows are set one below the other, groups with their venue beside them; with both, it is "
        "open how the table should look."
    ),
    "PG212": "Only its header would be printed; mostly the rows stand under another field.",
    "PG213": (
        "The venues are printed in the column venue, each beside its rows. Without it, the paper "
        "does not say where an activity takes place."
    ),
    "PG214": (
        "The column venue shows the names of groups; with rows it would be empty from top to "
        "bottom. For a place, use the column place."
    ),
    "PG215": "The same content would be printed twice and leave less width for the rest.",
    "PG216": (
        "number_in names the column whose texts get 1、 and 2、 before them, any but number and "
        "venue. If the table does not have it, the numbers have no place."
    ),
    "PG217": "The document is made all the same; a place or a name is easily missing from it.",
    "PG218": (
        "The tables of an attachment are names under activities, not the captions above tables. "
        "With a wrong name, the attachment would lack a table."
    ),
    "PG219": (
        "Once attachments are written, only the tables named in them are printed. The others still "
        "count in the total, so text and attachments disagree."
    ),
    "PG220": (
        "Both mean the same and print the same, but in a mixed file one of them is easily missed "
        "when searching and changing."
    ),
    "PG221": "Without its end, it is open which words are computed and which are printed.",
    "PG222": (
        "Between the braces stand names and sums, no sentences. The parts of a name are joined by "
        "a half-width full stop, without spaces or full-width marks."
    ),
    "PG223": (
        "Expressions fill in numbers and names. They can do little on purpose: anyone can read "
        "them, and a plan from elsewhere can do no harm."
    ),
    "PG224": (
        "There are the organization, the period's year and month (or quarter, half, week), the "
        "total of activities, and the count and venues of each table. When a table is renamed, "
        "expressions follow."
    ),
    "PG225": (
        "Only a text or a number can be printed. A whole table or period is neither, a comparison "
        "gives yes or no, and texts cannot be added."
    ),
    "PG226": (
        "An official document is dated with year, month and day in full, without leading zeros "
        "(GB/T 9704-2012, 7.3.5.4); zeros are dropped for you. Ranges and days that do not exist "
        "are no dates."
    ),
    "PG227": (
        "Official documents have four levels, 一、 （一） 1. and （1） (GB/T 9704-2012, 7.3.3); "
        "below them there is no number to give."
    ),
    "PG228": "Full-width or single braces and {% %} are printed as they are, with no number.",
    "PG229": (
        "Sections, items and attachments are numbered in their order. With the typed number it "
        "would read 一、一、, and after the next insertion it would be wrong."
    ),
    "PG230": "It counts in the total: mostly a row that was copied and never filled in.",
    "PG410": "It must be whole; a .doc or .wps under another name is none: save as .docx in Word.",
    "PG411": "Nothing half-written is left; an older file stays, and the other plans go on.",
    "PG412": (
        "Without a file after -o, a document is named after its title. With the same title the "
        "second would replace the first, so only the first is written."
    ),
    "PG413": (
        "Writing would lose what was changed in Word, or another's document. Changes that should "
        "stay are best made in the plan too."
    ),
    "PG414": (
        "While a document is open, a hidden file that begins with ~$ lies beside it, and what is "
        "written now is lost when Word saves. If nobody has it open, Word left that file behind: "
        "delete it."
    ),
    "PG415": "One Word file holds one plan. In a folder, each document is named after its title.",
    "PG416": (
        "What is written is .docx (ISO/IEC 29500). Under another ending, programs take it for that "
        "format and fail; for a PDF, save it as one in Word."
    ),
    "PG417": (
        "SOURCE_DATE_EPOCH is a convention (reproducible-builds.org): the time in the document's "
        "properties, in whole seconds. If unset, it is the first day of the period."
    ),
    "PG418": "Someone saved the plan between the check and the fix; writing now would lose that.",
    "PG419": (
        "--output-file takes the report; written over a plan, the plan would be gone for good."
    ),
    "PG420": (
        "plangen.toml, and [tool.plangen] in pyproject.toml, are TOML, where texts are always "
        "quoted, unlike in YAML. While it cannot be read, plans are not checked."
    ),
    "PG421": "It would change nothing, unnoticed. Names have hyphens, as in closing-day.",
    "PG422": (
        "Each setting has its form: weekdays for closing days, dates for holidays, error, warning "
        "or note for severity. A value that is not understood is not guessed at."
    ),
    "PG423": (
        "A wrong code turns nothing off or on. Only content rules (PG3xx) can be chosen, here and "
        "with --select and --ignore; mistakes of file and fields are always told."
    ),
    "PG424": "TOML is UTF-8 by definition (TOML 1.0). Plans in GBK can be read, settings cannot.",
    "PG439": (
        "plangen fmt reads the changed text before it writes it, and compares the plans. They "
        "should always be the same; if they are not, the fault is plangen's and not yours."
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = (
    {code: (title, _EXPLANATIONS[code]) for code, title in _TITLES.items()}
    | OF_LETTERHEADS
    | OF_NEXT_PLANS
    | OF_PAGES
    | OF_PICTURES
    | OF_TABLES
    | OF_TEMPLATES
)
"""The title and the explanation of each code."""
