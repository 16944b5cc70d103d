"""Forecasts with Prophet as it comes, on made-up times one step apart."""

import logging

import pandas
import prophet
from pythonPeer import run

logging.getLogger("cmdstanpy").setLevel(logging.ERROR)
logging.getLogger("prophet").setLevel(logging.ERROR)


def predict(values, horizon, task):
    step = pandas.Timedelta(seconds=task["stepSeconds"])
    times = pandas.date_range("2024-01-01", periods=len(values) + horizon, freq=step)
    model = prophet.Prophet(interval_width=task["coverage"])
    model.fit(pandas.DataFrame({"ds": times[: len(values)], "y": values}), seed=1)
    result = model.predict(pandas.DataFrame({"ds": times[len(values) :]}))
    return result["yhat"], result["yhat_lower"], result["yhat_upper"]


run(f"prophet {prophet.__version__}", predict)
