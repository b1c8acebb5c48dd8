"""From bytes to YAML nodes that know where they stand. The only home of PyYAML."""
