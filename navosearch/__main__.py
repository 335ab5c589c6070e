"""``python -m navosearch``: the same command line, also from a bare checkout."""

from navosearch.cli import main

if __name__ == "__main__":
    main()
