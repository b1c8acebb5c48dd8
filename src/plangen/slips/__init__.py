"""What hands do wrong in the form of a plan; ``second_reading.py`` finds it line by line.

YAML's parser notices a slip late and in words of its own. Here the lines are read as by a
person who knows which fields stand where: each slip has its name, its line, and what was meant.
"""
