#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the overhead of `door: on`: runs an experiment without and with it, in alternation.

    tests/bench/door_cost.py build/release/bin/unisweep FILE.yaml [PAIRS]

Prints, for each rate, the median and the 99th percentile of all requests of each side, and the
typical ratio of a pair with its 95 % interval. FILE.yaml must not set `door`."""
import csv
import math
import pathlib
import subprocess
import sys
import tempfile


def run(program, text, folder, name):
    """Runs once; returns the response times of each rate."""
    place = folder / name
    place.mkdir()
    (place / "x.yaml").write_text(text)
    subprocess.run([program, "run", place / "x.yaml", "--out", place], check=True, stdout=subprocess.DEVNULL)
    (results,) = place.glob("*.unisweep")
    subprocess.run([program, "export", results, "--csv", place / "x.csv"], check=True, stdout=subprocess.DEVNULL)
    times = {}
    with open(place / "x.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["outcome"] == "answered" and int(row["intended_ns"]) >= 0:
                times.setdefault(int(row["offered_rate"]), []).append(int(row["received_ns"]) - int(row["intended_ns"]))
    return times


def quantile(times, q):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(q * len(ordered)))]


def median_interval(values):
    """A 95 % interval for the median, by the binomial distribution; with too few values, their range."""
    ordered = sorted(values)
    n = len(ordered)
    k, tail = 0, 0.5**n
    while k < n // 2 and tail + math.comb(n, k + 1) * 0.5**n <= 0.025:
        k += 1
        tail += math.comb(n, k) * 0.5**n
    return ordered[k], ordered[n - 1 - k]


def main():
    program, experiment = sys.argv[1:3]
    pairs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    text = pathlib.Path(experiment).read_text()
    off, on = [], []
    with tempfile.TemporaryDirectory() as folder:
        for i in range(pairs):
            sides = [(off, ""), (on, "\ndoor: on\n")]
            for side, more in sides if i % 2 == 0 else sides[::-1]:
                side.append(run(program, text + more, pathlib.Path(folder), f"{i}{'on' if more else 'off'}"))
    for rate in sorted(off[0]):
        for name, q in (("median", 0.5), ("p99", 0.99)):
            each = [quantile(b[rate], q) / quantile(a[rate], q) for a, b in zip(off, on)]
            pooled = [quantile([t for one in side for t in one[rate]], q) for side in (off, on)]
            low, high = median_interval(each)
            verdict = "within 1 %" if low >= 0.99 and high <= 1.01 else "beyond 1 %" if low > 1.01 or high < 0.99 else "not decided"
            print(
                f"{rate}/s {name}: {pooled[0] / 1e6:.3f} ms without, {pooled[1] / 1e6:.3f} with; "
                f"ratio of a pair {quantile(each, 0.5):.4f} ({low:.4f} to {high:.4f}): {verdict}",
                flush=True,
            )


if __name__ == "__main__":
    main()
