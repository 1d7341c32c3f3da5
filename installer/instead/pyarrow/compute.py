"""In the place of pyarrow.compute: what is in Arrow's first library, and two functions of ours.

Arrow has its functions on whole columns in a library of their own, 15 MB, but for those that
take rows out, count them and change their type. Of the others this program calls two.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow._compute import *  # noqa: F403
from pyarrow._compute import CastOptions, FilterOptions, TakeOptions, call_function

Column = Any  # pyarrow.Array or pyarrow.ChunkedArray


def filter(data: Any, mask: Column, null_selection_behavior: Any = "drop") -> Any:
    """The rows for which the mask is true."""
    return call_function("filter", [data, mask], FilterOptions(null_selection_behavior))


def take(data: Any, indices: Column, *, boundscheck: bool = True) -> Any:
    """The rows at some places."""
    return call_function("take", [data, indices], TakeOptions(boundscheck=boundscheck))


def drop_null(data: Any) -> Any:
    """The rows that are not null."""
    return call_function("drop_null", [data])


def cast(
    data: Any,
    target_type: Any = None,
    safe: bool | None = None,
    options: Any = None,
    memory_pool: Any = None,
) -> Any:
    """The same in another type, which must hold every value unless it is not to be `safe`."""
    if options is None:
        made = CastOptions.unsafe if safe is False else CastOptions.safe
        options = made(target_type)
    return call_function("cast", [data], options, memory_pool)


def is_in(values: Column, *, value_set: Column) -> Column:
    """Of each value whether it is among those of the set; a null is where the set has one."""
    if not pa.types.is_integer(values.type) or values.null_count or value_set.null_count:
        among = set(value_set.to_pylist())
        return pa.array([value in among for value in values.to_pylist()], pa.bool_())
    known, wanted = (np.asarray(column.to_numpy()) for column in (values, value_set))
    if not len(wanted):
        return pa.array(np.zeros(len(known), bool))
    wanted = np.sort(wanted)
    places = np.minimum(np.searchsorted(wanted, known), len(wanted) - 1)
    return pa.array(wanted[places] == known)


def sort_indices(values: Column) -> Column:
    """The places of the values in their order, from the least; those of nulls come last.

    Strings are ordered by their bytes in UTF-8, which is the order of Unicode's numbers.
    """
    listed = values.to_pylist()
    order = [n for n, value in enumerate(listed) if value is not None]
    order.sort(key=listed.__getitem__)
    order += [n for n, value in enumerate(listed) if value is None]
    return pa.array(order, pa.uint64())
