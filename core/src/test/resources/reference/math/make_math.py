"""Writes math.json, the reference values of the tests of dev.leeway.math.

Run in this directory: python3 make_math.py. Needs scipy, and mpmath for the incomplete beta function at 50
digits; everything else is computed by brute force with exact fractions or numpy.
"""

import json
import platform
from fractions import Fraction

import mpmath
import numpy
import scipy
import scipy.stats

mpmath.mp.dps = 50


def beta_cumulative(a, b, x):
    """x^a (1-x)^b / (a B(a,b)) times the series of 2F1(a+b, 1; a+1; x), all terms positive."""
    a, b, x = mpmath.mpf(a), mpmath.mpf(b), mpmath.mpf(x)
    if x > a / (a + b):
        return 1 - beta_cumulative(b, a, 1 - x)
    term = total = mpmath.mpf(1)
    k = 0
    while term > total * mpmath.eps:
        term *= (a + b + k) * x / (a + 1 + k)
        total += term
        k += 1
    log_front = a * mpmath.log(x) + b * mpmath.log(1 - x) - mpmath.log(a)
    log_beta = mpmath.loggamma(a) + mpmath.loggamma(b) - mpmath.loggamma(a + b)
    return mpmath.exp(log_front - log_beta) * total


def beta_quantile(a, b, p):
    low, high = mpmath.mpf(0), mpmath.mpf(1)
    for _ in range(80):
        middle = (low + high) / 2
        if beta_cumulative(a, b, middle) < p:
            low = middle
        else:
            high = middle
    return high


def exact_auroc(scores, positive):
    pairs = Fraction(0)
    for s, p in zip(scores, positive):
        for t, q in zip(scores, positive):
            if p and not q:
                pairs += 1 if s > t else Fraction(1, 2) if s == t else 0
    return pairs / (sum(positive) * (len(positive) - sum(positive)))


def bradley_terry(wins, ridge):
    theta = numpy.zeros(len(wins))
    for _ in range(20000):
        p = 1 / (1 + numpy.exp(-(theta[:, None] - theta[None, :])))
        theta += 0.05 * ((wins * (1 - p)).sum(1) - (wins.T * p).sum(1) - ridge * theta)
    return theta


def platt(scores, outcomes):
    positives = sum(outcomes)
    high = mpmath.mpf(positives + 1) / (positives + 2)
    low = mpmath.mpf(1) / (len(outcomes) - positives + 2)
    targets = [high if y else low for y in outcomes]

    def gradient(a, b):
        errors = [1 / (1 + mpmath.exp(-(a * s + b))) - t for s, t in zip(scores, targets)]
        return sum(e * s for e, s in zip(errors, scores)), sum(errors)

    return mpmath.findroot(gradient, (0.5, 0))


def isotonic(scores, outcomes):
    """The min-max formula of isotonic regression, over distinct scores."""
    distinct = sorted(set(scores))
    groups = [[y for s, y in zip(scores, outcomes) if s == d] for d in distinct]

    def mean(first, last):
        rows = [y for g in groups[first : last + 1] for y in g]
        return Fraction(sum(rows), len(rows))

    size = len(distinct)
    return distinct, [
        max(min(mean(i, j) for j in range(k, size)) for i in range(k + 1)) for k in range(size)
    ]


random = numpy.random.default_rng(1)
scores = [int(s) for s in random.integers(0, 12, 60)]
positive = [int(random.random() < (s + 3) / 18) for s in scores]
wins = random.integers(0, 6, (4, 4)).astype(float)
numpy.fill_diagonal(wins, 0)
wins[0] = [0, 7, 5, 9]
wins[:, 0] = 0
slope, intercept = platt(scores, positive)
distinct, fitted = isotonic(scores, positive)



def prediction_powered(gold, labels, others):
    gold, labels, others = map(numpy.array, (gold, labels, others))
    n, more = len(gold), len(others)
    spread = numpy.concatenate([gold, others]).var(ddof=1)
    weight = numpy.cov(labels, gold)[0, 1] / ((1 + n / more) * spread)
    weight = min(1.0, max(0.0, weight))
    errors = labels - weight * gold
    rate = weight * others.mean() + errors.mean()
    unmet = (1 + ((errors - errors.mean()) ** 2).sum()) / n**2
    deviation = numpy.sqrt(weight**2 * others.var(ddof=1) / more + unmet)
    half = scipy.stats.t.ppf(0.975, n - 1) * deviation
    return {
        "gold": gold.tolist(),
        "labels": labels.tolist(),
        "others": others.tolist(),
        "rate": rate,
        "deviation": deviation,
        "lambda": weight,
        "low": rate - half,
        "high": rate + half,
    }


labelled = [0.05, 0.1, 0.9, 0.4, 0.8, 0.2, 0.15, 0.6, 0.95, 0.3, 0.1, 0.02]
unlabelled = [0.1, 0.3, 0.5, 0.9, 0.2, 0.05, 0.04, 0.7, 0.12, 0.33] * 5

document = {
    "versions": {
        "python": platform.python_version(),
        "mpmath": mpmath.__version__,
        "numpy": numpy.__version__,
        "scipy": scipy.__version__,
    },
    "beta": [
        {
            "a": a,
            "b": b,
            "x": x,
            "cumulative": float(beta_cumulative(a, b, x)),
            "low": float(beta_quantile(a, b, mpmath.mpf("0.025"))),
            "high": float(beta_quantile(a, b, mpmath.mpf("0.975"))),
        }
        for a, b, x in [
            (1, 1, 0.3),
            (0.5, 0.5, 0.1),
            (2, 5, 0.25),
            (1, 31, 0.02),
            (8.5, 2.5, 0.9),
            (301, 701, 0.31),
            (5000, 15000, 0.25),
            (0.5, 200, 0.001),
        ]
    ],
    "scores": scores,
    "positive": positive,
    "auroc": float(exact_auroc(scores, positive)),
    "platt": [float(slope), float(intercept)],
    "isotonic": {"scores": distinct, "probabilities": [float(f) for f in fitted]},
    "wins": wins.tolist(),
    "strengths": bradley_terry(wins, 1.0).tolist(),
    "prediction_powered": prediction_powered(
        labelled, [0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0], unlabelled
    ),
}

with open("math.json", "w") as out:
    json.dump(document, out, indent=1)
    out.write("\n")
