"""Get the letters of dossiers from the official source into a folder, and keep an account of them.

`running` does it. What only reads the account, such as a page, imports `coverage`, and no network with it.
"""
