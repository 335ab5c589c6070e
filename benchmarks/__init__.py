"""How fast navosearch is, beside what else is installed: ``python -m benchmarks --help``."""
