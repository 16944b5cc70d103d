"""Forecasts with FLAIR (Honda, 2026) as it comes: it knows seasons by the name of the step."""

import math

import flaircast
from pythonPeer import from_samples, run

STEPS = {
    "S": 1,
    "10S": 10,
    "T": 60,
    "5T": 300,
    "10T": 600,
    "15T": 900,
    "30T": 1800,
    "H": 3600,
    "D": 86400,
    "W": 604800,
}


def predict(values, horizon, task):
    step = task["stepSeconds"]
    frequency = min(STEPS, key=lambda name: abs(math.log(STEPS[name] / step)))
    return from_samples(flaircast.forecast(values, horizon, frequency, n_samples=400, seed=1), task)


run(f"flaircast {flaircast.__version__}", predict)
