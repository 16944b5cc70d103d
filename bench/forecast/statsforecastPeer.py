"""Forecasts the series on standard input with statsforecast's MSTL; one JSON line per series on standard output."""

import json
import sys
import time

import numpy as np
from statsforecast.models import MSTL, AutoETS


def main():
    task = json.load(sys.stdin)
    level = round(100 * task["coverage"], 6)
    for series in task["series"]:
        values = np.array(series["values"], dtype=float)
        seasons = [length for length in task["seasonLengths"] if 2 * length < len(values)]
        start = time.perf_counter()
        model = MSTL(season_length=seasons, trend_forecaster=AutoETS(model="ZZN"))
        result = model.forecast(y=values, h=series["horizon"], level=[level])
        line = {
            "id": series["id"],
            "point": result["mean"].tolist(),
            "lower": result[f"lo-{level:g}"].tolist(),
            "upper": result[f"hi-{level:g}"].tolist(),
            "milliseconds": 1000 * (time.perf_counter() - start),
        }
        print(json.dumps(line))


main()
