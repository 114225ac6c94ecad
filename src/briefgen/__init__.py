"""One YAML brief becomes a Word file and a PDF that say the same thing."""
