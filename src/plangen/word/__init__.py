"""Blocks to a Word document. The only home of python-docx and of WordprocessingML."""
