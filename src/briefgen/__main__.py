"""What runs for `briefgen` and for `python -m briefgen`."""

from briefgen.cli.app import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
