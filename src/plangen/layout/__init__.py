"""Every figure of the official layout, once, with its clause; what follows from it is computed.

Clauses are those of GB/T 9704-2012; [J] marks a decision where the standard is silent. Lengths
are twips (1/20 pt), font sizes half-points, as in Word's files. The way in is ``Look``, how a
house wants its documents, and the elements (TITLE, BODY …) that each style sets.
"""

from __future__ import annotations

# ruff: noqa: F403  # the figures stand in the files of this room, and are known by the room's name
from plangen.layout.elements import *
from plangen.layout.fonts import *
from plangen.layout.look import *
from plangen.layout.page import *
from plangen.layout.sizes import *
from plangen.layout.units import *
