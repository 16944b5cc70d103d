"""What both Python peers share: reads the task from standard input, writes versions and then one JSON line per series."""

import json
import sys
import time

import numpy as np


def run(versions, predict):
    """`predict(values, horizon, task)` gives point, lower and upper; a series that it fails on is left out."""
    task = json.load(sys.stdin)
    out = sys.stdout
    sys.stdout = sys.stderr
    print(f"Python {sys.version.split()[0]}, {versions}", file=out)
    for series in task["series"]:
        values = filled(series["values"])
        start = time.perf_counter()
        try:
            point, lower, upper = predict(values, series["horizon"], task)
        except Exception as error:
            print(f"{series['id']}: {error}", file=sys.stderr)
            continue
        line = {
            "id": series["id"],
            "point": list(map(float, point)),
            "lower": list(map(float, lower)),
            "upper": list(map(float, upper)),
            "milliseconds": 1000 * (time.perf_counter() - start),
        }
        print(json.dumps(line), file=out)


def filled(values):
    """Gaps as straight lines: neither method takes missing values in the middle of its seasons."""
    column = np.array([np.nan if value is None else value for value in values], dtype=float)
    known = np.flatnonzero(np.isfinite(column))
    return np.interp(np.arange(len(column)), known, column[known])
