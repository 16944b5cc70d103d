"""Forecasts with Prophet as it comes, on made-up times one step apart."""

import logging

import numpy
import pandas
import prophet
from pythonPeer import from_samples, run

logging.getLogger("cmdstanpy").setLevel(logging.ERROR)
logging.getLogger("prophet").setLevel(logging.ERROR)


def predict(values, horizon, task):
    step = pandas.Timedelta(seconds=task["stepSeconds"])
    times = pandas.date_range("2024-01-01", periods=len(values) + horizon, freq=step)
    model = prophet.Prophet()
    model.fit(pandas.DataFrame({"ds": times[: len(values)], "y": values}), seed=1)
    future = pandas.DataFrame({"ds": times[len(values) :]})
    numpy.random.seed(1)
    _, intervals = from_samples(model.predictive_samples(future)["yhat"].T, task)
    return model.predict(future)["yhat"], intervals


run(f"prophet {prophet.__version__}", predict)
