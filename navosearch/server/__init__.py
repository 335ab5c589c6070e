"""Serve the results page of an index over HTTP, on this computer alone unless asked otherwise.

It only reads: GET and HEAD, no cookie, no script, no log of what is searched.
"""

from navosearch.server.application import TIME_LIMIT, application
from navosearch.server.listening import HOST, PORT, Listening, is_local, listening

__all__ = ["HOST", "PORT", "TIME_LIMIT", "Listening", "application", "is_local", "listening"]
