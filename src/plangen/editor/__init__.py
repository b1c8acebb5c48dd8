"""What editors need of the plan file: the JSON Schema, and every key in one spelling.

``schema.schema_text`` makes the schema from the models; ``spelling.in_one_spelling`` changes the
keys of a plan that was read, and nothing else.
"""
