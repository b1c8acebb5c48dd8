"""What a turn of a loop of a template counts."""

from __future__ import annotations

from jinja2 import Environment, nodes

from plangen.document.counting import counted

JINJA = Environment()  # noqa: S701  # it only reads


def test_of_the_branches_of_an_if_the_heaviest_counts() -> None:
    """One of them runs; all that is asked to choose it counts."""
    heavy = "{{ x|length ~ x|length }}"

    assert _steps(f"{{% if x %}}{heavy}{{% else %}}{{{{ x }}}}{{% endif %}}") == _steps(
        f"{{% if x %}}{{{{ x }}}}{{% else %}}{heavy}{{% endif %}}"
    )
    assert _steps(f"{{% if x %}}{heavy}{{% endif %}}") > _steps(heavy)
    assert _steps("{% if x %}{% elif x|length %}{% endif %}") > _steps("{% if x %}{% endif %}")


def _steps(body: str) -> int:
    """Return what a turn of a loop through *body* counts."""
    loop = counted(JINJA.parse(f"{{% for x in y %}}{body}{{% endfor %}}")).find(nodes.For)
    assert loop is not None
    [weight] = loop.iter.find_all(nodes.Const)
    return int(weight.value)
