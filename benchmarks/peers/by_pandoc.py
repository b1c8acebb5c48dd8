"""YAML and Jinja2 to HTML, and pandoc to Word: by_pandoc.py TARGET PLAN…"""

import subprocess
import sys
from pathlib import Path

import jinja2
import pypandoc

from reading import read

_PAGE = jinja2.Template(
    """<h1>{{ title }}</h1>
{% for style, text in texts %}{% if style == "heading" %}<h2>{{ text }}</h2>{% else %}<p>{{ text }}</p>{% endif %}
{% endfor %}{% for table in tables %}<table><tr>{% for each in table.headers %}<th>{{ each }}</th>{% endfor %}</tr>
{% for row in table.rows %}<tr>{% for each in row %}<td>{{ each }}</td>{% endfor %}</tr>
{% endfor %}</table>{% endfor %}""",
    autoescape=True,
)


def main(target: str, *paths: str) -> None:
    """Write a document for each plan."""
    for path in paths:
        made = Path(target) / f"{Path(path).stem}.docx"
        command = [pypandoc.get_pandoc_path(), "-f", "html", "-o", made]
        subprocess.run(command, input=_PAGE.render(read(path)).encode(), check=True)


main(*sys.argv[1:])
