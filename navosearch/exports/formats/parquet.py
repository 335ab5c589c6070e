"""Write rows as Parquet, a batch at a time; needs the extra ``navosearch[parquet]``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from navosearch.errors import ExtraMissing
from navosearch.exports.columns import Column, Type
from navosearch.exports.formats.content import Content
from navosearch.exports.rows import Row
from navosearch.exports.texts import encodable

try:
    import pyarrow
    from pyarrow import parquet
except ImportError as error:
    raise ExtraMissing(extra="parquet", library="pyarrow") from error

BATCH = 2_000
"""Rows in a row group: some megabytes of text."""

TYPES: dict[Type, pyarrow.DataType] = {
    "integer": pyarrow.int64(),
    "number": pyarrow.float64(),
    "string": pyarrow.string(),
    "date": pyarrow.string(),
}
"""Dates are text: a letter may say no more than ``2024-06``."""


def write(path: Path, content: Content) -> int:
    """Write the rows; names and types are those of the columns."""
    columns = content.columns
    schema = pyarrow.schema([(column.name, TYPES[column.type]) for column in columns])
    with path.open("xb") as stream, parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for batch in _batches(content.rows):
            values = {column.name: [_value(column, row) for row in batch] for column in columns}
            writer.write_table(pyarrow.table(values, schema))
    return 0


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield batch


def _value(column: Column, row: Row) -> str | int | float | None:
    value = column.value(row)
    return encodable(value) if isinstance(value, str) else value
