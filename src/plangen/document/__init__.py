"""What a document contains, in order: template, HTML, blocks. No figures of the layout."""
