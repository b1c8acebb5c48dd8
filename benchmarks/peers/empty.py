"""The program that does nothing, with the libraries that a command of this kind begins with."""

import sys

import typer
import yaml
from pydantic import BaseModel

app = typer.Typer(add_completion=False)


class Plan(BaseModel):
    """As little as a model can be."""

    organization: str


@app.command()
def main(path: str) -> None:
    """Read a plan."""
    with open(path, encoding="utf-8") as file:
        Plan.model_validate(yaml.load(file, yaml.CSafeLoader))


if __name__ == "__main__":
    sys.exit(app())
