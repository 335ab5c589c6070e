"""Faults in, promises kept out: what happens to an index when everything around it goes wrong.

Short trials run with the other tests; `make faults` runs the long ones. docs/promises.md says which
promise each module keeps.
"""
