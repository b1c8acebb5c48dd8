"""What a plan says: the model of a plan file, its texts and its tables."""
