"""plangen: work plans in YAML, rendered as official Chinese Word documents (GB/T 9704-2012)."""

__version__ = "0.1.0"
