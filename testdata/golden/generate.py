"""Writes the goldens in this folder: pip install numpy statsmodels statsforecast, then python3 generate.py."""

import json
from pathlib import Path

import numpy as np
import statsforecast
import statsmodels
from statsforecast.models import SeasonalNaive
from statsmodels.tsa.stattools import acf

SEED = 20240501
HERE = Path(__file__).parent


def series(count):
    random = np.random.default_rng(SEED)
    hours = np.arange(count)
    return np.round(50 + 20 * np.sin(2 * np.pi * hours / 24) + random.normal(0, 3, count), 6)


def write(name, content):
    (HERE / name).write_text(json.dumps(content, indent=1) + "\n")


values = series(240)
write(
    "autocorrelation.json",
    {
        "tool": f"statsmodels {statsmodels.__version__} acf(adjusted=False)",
        "seed": SEED,
        "tolerance": 1e-10,
        "values": values.tolist(),
        "acf": acf(values, adjusted=False, nlags=50, fft=False).tolist(),
    },
)
write(
    "seasonalNaive.json",
    {
        "tool": f"statsforecast {statsforecast.__version__} SeasonalNaive(season_length=24)",
        "seed": SEED,
        "tolerance": 1e-9,
        "values": values.tolist(),
        "point": SeasonalNaive(season_length=24).forecast(y=values, h=60)["mean"].tolist(),
    },
)
lags = [1, 2, 3, 24, 25]
rows = np.arange(max(lags), len(values))
design = np.column_stack([np.ones(len(rows))] + [values[rows - lag] for lag in lags])
penalty = 0.01
lagged = design[:, 1:]
ridge = penalty * np.mean(np.sum(lagged**2, axis=0)) * np.diag([0.0] + [1.0] * len(lags))
coefficients = np.linalg.solve(design.T @ design + ridge, design.T @ values[rows])
write(
    "ridge.json",
    {
        "tool": f"numpy {np.__version__} linalg.solve of the normal equations",
        "seed": SEED,
        "tolerance": 1e-8,
        "values": values.tolist(),
        "lags": lags,
        "penalty": penalty,
        "coefficients": coefficients.tolist(),
    },
)
