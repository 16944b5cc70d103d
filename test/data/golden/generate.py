"""Writes the goldens in this folder: pip install numpy statsmodels statsforecast ruptures scikit-learn, then python3 generate.py."""

import json
from pathlib import Path

import numpy as np
import ruptures
import sklearn
import statsforecast
import statsmodels
from sklearn.cluster import DBSCAN
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
random = np.random.default_rng(SEED)
levels = np.repeat([10.0, 14.0, 9.0, 9.5, 20.0], [60, 45, 80, 30, 25])
steps = np.round(levels + random.normal(0, 1.5, len(levels)), 6)
pelt = ruptures.Pelt(model="l2", min_size=5, jump=1).fit(steps.reshape(-1, 1))
write(
    "changepoints.json",
    {
        "tool": f"ruptures {ruptures.__version__} Pelt(model='l2', min_size=5, jump=1)",
        "seed": SEED,
        "shortest": 5,
        "values": steps.tolist(),
        "ends": {str(penalty): pelt.predict(pen=penalty) for penalty in [3, 10, 40, 400]},
    },
)
peers = np.sort(np.round(np.concatenate([random.normal(50, 3, 30), random.normal(80, 2, 8), [20.0, 65.0]]), 6))


def largest_cluster(epsilon):
    labels = DBSCAN(eps=epsilon, min_samples=2).fit(peers.reshape(-1, 1)).labels_
    members = np.flatnonzero(labels == np.argmax(np.bincount(labels[labels >= 0])))
    return [int(members[0]), int(members[-1])]


write(
    "clusters.json",
    {
        "tool": f"scikit-learn {sklearn.__version__} DBSCAN(min_samples=2)",
        "seed": SEED,
        "values": peers.tolist(),
        "clusters": {str(epsilon): largest_cluster(epsilon) for epsilon in [0.5, 1.5, 4, 12, 40]},
    },
)
