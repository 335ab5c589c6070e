"""Put errors, reasons, dates and meetings into words, in the language of the reader.

The only place that turns facts into words, so that the command line and the page say the same.
Nothing here escapes, wraps or colours: the edges do.
"""
