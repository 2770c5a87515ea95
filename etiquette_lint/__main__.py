"""`python -m etiquette_lint`."""

from etiquette_lint.cli import main

if __name__ == "__main__":
    main(prog_name="etiquette-lint")
