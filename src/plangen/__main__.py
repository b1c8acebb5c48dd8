"""``python -m plangen``: the same as the command ``plangen``."""

import sys

from plangen.cli import main

sys.exit(main())
