"""What Python peers have in common: reads the tasks from standard input, writes versions and then a JSON line per series."""

import json
import sys
import time

import numpy as np


def run(versions, predict):
    """`predict(values, horizon, task)` gives the point forecast and a pair of lower and upper per coverage.

    A task has `seasonLengths`, `stepSeconds` and `coverages`; a series that `predict` fails on is left out.
    """
    tasks = json.load(sys.stdin)
    out = sys.stdout
    sys.stdout = sys.stderr
    print(f"Python {sys.version.split()[0]}, {versions}", file=out, flush=True)
    for task in tasks:
        values = filled(task["values"])
        start = time.perf_counter()
        try:
            point, intervals = predict(values, task["horizon"], task)
            if not np.isfinite([point, *(column for pair in intervals for column in pair)]).all():
                raise ValueError("the forecast is not finite")
        except Exception as error:
            print(f"{task['id']}: {error}", file=sys.stderr)
            continue
        line = {
            "id": task["id"],
            "point": list(map(float, point)),
            "intervals": [[list(map(float, lower)), list(map(float, upper))] for lower, upper in intervals],
            "milliseconds": 1000 * (time.perf_counter() - start),
        }
        print(json.dumps(line), file=out, flush=True)


def filled(values):
    """Gaps as straight lines: none of the methods takes missing values in the middle of its seasons."""
    column = np.array([np.nan if value is None else value for value in values], dtype=float)
    known = np.flatnonzero(np.isfinite(column))
    return np.interp(np.arange(len(column)), known, column[known])


def repeating(task, count):
    """The season lengths that `count` values hold twice."""
    return [length for length in task["seasonLengths"] if length > 1 and 2 * length < count]


def from_samples(samples, task):
    """Mean and intervals of sample paths, one row each."""
    samples = np.asarray(samples)
    quantile = lambda probability: np.quantile(samples, probability, axis=0)
    return samples.mean(axis=0), [(quantile((1 - c) / 2), quantile((1 + c) / 2)) for c in task["coverages"]]
