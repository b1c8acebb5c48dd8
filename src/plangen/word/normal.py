"""A styles file that somebody has made, in the form that documents are made of.

Word, WPS and LibreOffice name parts, and list what they are, each in ways of its own; python-docx
writes them in one way. The styles that come with plangen are written so from the beginning
(styles.py), and documents in them do without python-docx, whose loading costs a twentieth of them.
"""

from __future__ import annotations

import io

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from plangen.word.package import CUSTOM_PROPERTIES, Parts, unpacked, unsealed, write_parts


def normal_parts(parts: Parts) -> Parts:
    """Return the parts of a styles file in normal form.

    They have core properties, and the one that will tell later whether a document has been edited.

    Raises whatever python-docx and lxml do for parts that they cannot work with.
    """
    package = docx.Document(io.BytesIO(write_parts(parts)))
    opc = package.part.package
    for relation_id, relation in list(opc.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES:
            del opc.rels[relation_id]
    name = PackURI(f"/{CUSTOM_PROPERTIES}")
    own = Part(name, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, unsealed(), opc)
    opc.relate_to(own, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    _ = package.core_properties  # python-docx makes them where they are missing
    buffer = io.BytesIO()
    package.save(buffer)
    return unpacked(buffer.getvalue())
