"""What editors need of the plan file: the JSON Schema, and every key in one spelling."""
