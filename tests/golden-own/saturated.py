"""Writes saturated.json: a network in which every neuron fires in every step, in double precision.

The formulas are those of the schema's canonical step, written out for this one network and shared with nothing. Gradients are taken
forward, one number at a time (a value and its derivative go through the steps together), so that no backward pass is repeated here.
Needs Python 3 and nothing else:  python3 saturated.py > saturated.json
"""
import json
import math

T, BATCH, INPUTS, HIDDEN, OUTPUTS = 6, 2, 4, 5, 3
BETA, THRESHOLD = 0.75, 0.5
LABELS = [2, 0]
CORRECT_RATE, INCORRECT_RATE = 0.8, 0.2


class Dual:
    """A value, and its derivative by the one number that is looked at."""

    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __sub__(self, other):
        return Dual(self.value - other.value, self.slope - other.slope)

    def __mul__(self, other):
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)


def constant(value):
    return Dual(float(value))


def spike(u, surrogate):
    """H(u - threshold), with the surrogate in place of its derivative."""
    x = u.value - THRESHOLD
    return Dual(1.0 if x > 0 else 0.0, surrogate(x) * u.slope)


def fast_sigmoid_scaled(x):
    return 25.0 / (1.0 + 25.0 * abs(x)) ** 2


def atan(x):
    return 1.0 / (1.0 + (math.pi * x) ** 2)  # slope 2: (2/2) / (1 + (pi/2 2 x)^2)


def layer(weight, bias, values):
    rows = []
    for row, start in zip(weight, bias):
        total = start
        for w, value in zip(row, values):
            total = total + w * value
        rows.append(total)
    return rows


def run(p):
    """Spikes, membranes before and after the reset: [T][batch][n] of both layers."""
    trace = {name: {"spikes": [], "pre": [], "membrane": []} for name in ("lif0", "lif1")}
    hidden = [[constant(0)] * HIDDEN for _ in range(BATCH)]
    output = [[constant(0)] * OUTPUTS for _ in range(BATCH)]
    for _ in range(T):
        rows = {name: {"spikes": [], "pre": [], "membrane": []} for name in trace}
        for sample in range(BATCH):
            current = layer(p["fc0.weight"], p["fc0.bias"], p["input"][sample])
            pre = [constant(BETA) * v + i for v, i in zip(hidden[sample], current)]
            fired = [spike(u, fast_sigmoid_scaled) for u in pre]
            # Subtract, detached: the reset has the value of the spike and no derivative.
            hidden[sample] = [u - constant(s.value * THRESHOLD) for u, s in zip(pre, fired)]
            for key, row in (("spikes", fired), ("pre", pre), ("membrane", hidden[sample])):
                rows["lif0"][key].append(row)
            current = layer(p["fc1.weight"], p["fc1.bias"], fired)
            pre = [constant(BETA) * v + i for v, i in zip(output[sample], current)]
            fired = [spike(u, atan) for u in pre]
            # Subtract, attached.
            output[sample] = [u - s * constant(THRESHOLD) for u, s in zip(pre, fired)]
            for key, row in (("spikes", fired), ("pre", pre), ("membrane", output[sample])):
                rows["lif1"][key].append(row)
        for name in trace:
            for key in trace[name]:
                trace[name][key].append(rows[name][key])
    return trace


def cross_entropy(logits, label):
    """log sum exp - the label's logit, and its derivative."""
    exps = [math.exp(z.value) for z in logits]
    total = sum(exps)
    slope = sum(e / total * z.slope for e, z in zip(exps, logits)) - logits[label].slope
    return Dual(math.log(total) - logits[label].value, slope)


def mean(items):
    items = list(items)
    total = constant(0)
    for item in items:
        total = total + item
    return total * constant(1.0 / len(items))


def losses(trace, target):
    spikes = trace["lif1"]["spikes"]
    rates = [[mean(spikes[t][b][c] for t in range(T)) for c in range(OUTPUTS)] for b in range(BATCH)]
    counts = [[rate * constant(T) for rate in row] for row in rates]
    wanted = [[float(int(T * (CORRECT_RATE if c == LABELS[b] else INCORRECT_RATE))) for c in range(OUTPUTS)] for b in range(BATCH)]

    def squares(rows, targets):
        differences = [x - constant(y) for row, goal in zip(rows, targets) for x, y in zip(row, goal)]
        return mean(d * d for d in differences)

    return rates, {
        "crossEntropy": mean(cross_entropy(rates[b], LABELS[b]) for b in range(BATCH)),
        "mse": squares(rates, target),
        "ceCount": mean(cross_entropy(counts[b], LABELS[b]) for b in range(BATCH)),
        "ceRate": mean(cross_entropy(spikes[t][b], LABELS[b]) for t in range(T) for b in range(BATCH)),
        "mseCount": squares(counts, wanted) * constant(1.0 / T),
    }


def draw(rows, columns, start, spread, grid, seed):
    """Numbers from start to start + spread on a grid that single precision has too."""
    values, state = [], seed
    for _ in range(rows * columns):
        state = (1664525 * state + 1013904223) % 2 ** 32
        values.append(round((start + spread * (state >> 8) / 2 ** 24) * grid) / grid)
    return [values[row * columns:(row + 1) * columns] for row in range(rows)]


def array(nested):
    shape, flat = [], nested
    while isinstance(flat, list):
        shape.append(len(flat))
        flat = flat[0]
    def flatten(item):
        return [x for part in item for x in flatten(part)] if isinstance(item, list) else [item]
    return {"shape": shape, "data": [x.value if isinstance(x, Dual) else x for x in flatten(nested)]}


def main():
    numbers = {
        "fc0.weight": draw(HIDDEN, INPUTS, 0.25, 0.75, 1024, 1),
        "fc0.bias": draw(1, HIDDEN, 0.5, 0.5, 1024, 2)[0],
        "fc1.weight": draw(OUTPUTS, HIDDEN, 0.0, 0.5, 1024, 3),
        "fc1.bias": draw(1, OUTPUTS, 0.25, 0.5, 1024, 4)[0],
        "input": draw(BATCH, INPUTS, 0.25, 0.75, 256, 5),
    }
    target = draw(BATCH, OUTPUTS, 0.0, 1.0, 256, 6)

    def duals(chosen=None, at=None):
        result = {}
        for name, value in numbers.items():
            rows = value if isinstance(value[0], list) else [value]
            made = [[Dual(x, 1.0 if (name, i * len(row) + j) == (chosen, at) else 0.0) for j, x in enumerate(row)] for i, row in enumerate(rows)]
            result[name] = made if isinstance(value[0], list) else made[0]
        return result

    trace = run(duals())
    rates, values = losses(trace, target)
    grads = {name: {} for name in values}
    for name in numbers:
        shape = array(numbers[name])["shape"]
        slopes = [losses(run(duals(name, at)), target)[1] for at in range(math.prod(shape))]
        for loss in values:
            grads[loss][name] = {"shape": shape, "data": [by[loss].slope for by in slopes]}

    def neurons(name, n, detach, surrogate):
        return {"kind": "lif", "name": name, "n": n, "beta": BETA, "inputScale": 1.0, "vRest": 0.0, "v0": 0.0, "threshold": THRESHOLD,
                "compare": ">", "resetKind": "subtract", "resetTiming": "immediate", "detachReset": detach, "forward": "hard",
                "surrogate": surrogate}

    def recorded(name):
        return {"spikes": array(trace[name]["spikes"]), "membrane": array(trace[name]["membrane"]), "membranePre": array(trace[name]["pre"])}

    margin = min(abs(u.value - THRESHOLD) / THRESHOLD for name in trace for step in trace[name]["pre"] for row in step for u in row)
    print(json.dumps({
        "format": "edifice-golden/1", "name": "saturated", "note": "Every neuron fires in every step.",
        "source": {"library": "saturated.py", "version": "1", "commit": ""}, "dtype": "float64",
        "T": T, "batch": BATCH, "mode": "stepwise", "decode": {"kind": "rate"},
        "input": {"kind": "constant", **array(numbers["input"])},
        "layers": [
            {"kind": "dense", "name": "fc0", "in": INPUTS, "out": HIDDEN, "bias": True},
            neurons("lif0", HIDDEN, True, {"kind": "fast_sigmoid_scaled", "slope": 25.0}),
            {"kind": "dense", "name": "fc1", "in": HIDDEN, "out": OUTPUTS, "bias": True},
            neurons("lif1", OUTPUTS, False, {"kind": "atan", "slope": 2.0}),
        ],
        "params": {name: array(value) for name, value in numbers.items() if name != "input"},
        "losses": [
            {"name": "crossEntropy", "kind": "cross_entropy", "on": "output", "labels": LABELS},
            {"name": "mse", "kind": "mse", "on": "output", "target": array(target)},
            {"name": "ceCount", "kind": "ce_count", "on": "outputSpikes", "labels": LABELS},
            {"name": "ceRate", "kind": "ce_rate", "on": "outputSpikes", "labels": LABELS},
            {"name": "mseCount", "kind": "mse_count", "on": "outputSpikes", "labels": LABELS,
             "correctRate": CORRECT_RATE, "incorrectRate": INCORRECT_RATE},
        ],
        "expected": {
            "layers": {"lif0": recorded("lif0"), "lif1": recorded("lif1")},
            "output": array(rates),
            "losses": {name: {"value": values[name].value, "grads": grads[name]} for name in values},
        },
        "checks": {"minRelativeMargin": margin, "meanRate": 1.0},
    }, separators=(",", ":")))


main()
