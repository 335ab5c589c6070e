"""Run the command line as ``python -m navosearch``, also from a bare checkout."""

from navosearch.cli import main

if __name__ == "__main__":
    main()
