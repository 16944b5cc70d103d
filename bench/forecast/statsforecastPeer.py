"""Forecasts with statsforecast: MSTL with AutoETS on the seasons that a series holds twice, AutoETS where it holds none."""

import statsforecast
from pythonPeer import run
from statsforecast.models import MSTL, AutoETS


def predict(values, horizon, task):
    level = 100 * task["coverage"]
    level = int(level) if level == int(level) else level
    seasons = [length for length in task["seasonLengths"] if length > 1 and 2 * length < len(values)]
    trend = AutoETS(model="ZZN")
    model = MSTL(season_length=seasons, trend_forecaster=trend) if seasons else trend
    result = model.forecast(y=values, h=horizon, level=[level])
    return result["mean"], result[f"lo-{level}"], result[f"hi-{level}"]


run(f"statsforecast {statsforecast.__version__}", predict)
