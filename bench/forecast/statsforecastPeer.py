"""Forecasts with statsforecast: the model that the argument names, each as its documentation has it."""

import sys

import statsforecast
from pythonPeer import repeating, run
from statsforecast.models import MFLES, MSTL, AutoARIMA, AutoETS
from statsforecast.utils import ConformalIntervals

# AutoARIMA's own seasons become too slow beyond this: MSTL takes longer ones out first.
LONGEST_ARIMA_SEASON = 24


def ets(seasons, horizon, count):
    trend = AutoETS(model="ZZN")
    return MSTL(season_length=seasons, trend_forecaster=trend) if seasons else trend


def arima(seasons, horizon, count):
    if not seasons:
        return AutoARIMA()
    if max(seasons) <= LONGEST_ARIMA_SEASON:
        return AutoARIMA(season_length=seasons[0], approximation=True)
    return MSTL(season_length=seasons, trend_forecaster=AutoARIMA())


def mfles(seasons, horizon, count):
    windows = conformal_windows(horizon, count)
    intervals = ConformalIntervals(h=horizon, n_windows=windows) if windows else None
    return MFLES(season_length=seasons or 1, prediction_intervals=intervals)


def conformal_windows(horizon, count):
    """Windows that MFLES' intervals are made of; 0 = the past is too short for any."""
    windows = min(4, (count - 2) // horizon - 1)
    return windows if windows >= 2 else 0


MODELS = {"ets": ets, "arima": arima, "mfles": mfles}


def predict(values, horizon, task):
    name = sys.argv[1]
    model = MODELS[name](repeating(task, len(values)), horizon, len(values))
    if name == "mfles" and not conformal_windows(horizon, len(values)):
        return model.forecast(y=values, h=horizon)["mean"], []
    levels = [100 * coverage for coverage in task["coverages"]]
    levels = [int(round(level)) if abs(level - round(level)) < 1e-9 else level for level in levels]
    result = model.forecast(y=values, h=horizon, level=sorted(levels))
    return result["mean"], [(result[f"lo-{level}"], result[f"hi-{level}"]) for level in levels]


run(f"statsforecast {statsforecast.__version__}", predict)
