#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Creates the tables of "Claims against truth" in this directory's README.md from the output of claims_bench.

    claims_table.py CLAIMS.csv...            prints them
    claims_table.py --write CLAIMS.csv...    writes them to README.md, between its two marks
    claims_table.py [--write] --compare FILE the same for the output of claims_bench --compare

A seed that occurs in several files, or twice in one, is refused."""

import csv
import math
import pathlib
import sys

NAMES = ["no pauses, log-normal tail", "no pauses, Pareto tail", "no pauses, slow path",
         "by the clock, random", "by the clock, periodic", "every N requests", "every X bytes",
         "host stalls", "log-normal tail + every N requests",
         "log-normal tail + by the clock, random", "by the clock, random + every N requests",
         "no pauses, slow path in bursts", "no pauses, bursts of arrivals"]
NO_PAUSE_LENGTH = {0, 1}  # the length has no effect
BY_REQUESTS = {5, 6, 8, 10}
BY_CLOCK = {3, 4, 7, 9, 10}
NO_PAUSES = {0, 1, 2}
IN_BURSTS = {11, 12}
EVEN = {4, 5, 6, 8, 10}  # mechanisms whose episodes may be regular
CHANGES = ["0 %", "5 %", "10 %", "20 %", "50 %"]
THAT_MATTER = CHANGES[2:]  # more than 5 % (ComparisonOptions::matters)


class Row:
    def __init__(self, fields):
        self.mechanism = int(fields["mechanism"])
        self.length = float(fields["length_us"])
        self.key = tuple(fields[k] for k in ("mechanism", "length_us", "rates", "poisson", "seed"))
        self.seed = int(fields["seed"])
        self.claim = fields["claim"]
        for name in ("right", "false", "due", "tellable", "false_regularity", "false_step"):
            setattr(self, name, fields[name] == "1")
        self.lengthCovered = covers(fields["length"], fields["length_low"], fields["length_high"])
        self.spacingCovered = covers(fields["spacing"], fields["spacing_low"],
                                     fields["spacing_high"])


def covers(truth, low, high):
    return None if truth == "" else float(low) <= float(truth) <= float(high)


def read(paths):
    rows, seen = [], set()
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            heading = next(reader)
            # The two intervals have columns with the same names.
            for first in ("length", "spacing"):
                at = heading.index(first)
                for i, what in enumerate(("said", "low", "high"), start=1):
                    heading[at + i] = f"{first}_{what}"
            for number, values in enumerate(reader, start=2):
                if len(values) != len(heading):
                    sys.exit(f"{path}:{number}: {len(values)} fields instead of {len(heading)}")
                row = Row(dict(zip(heading, values)))
                if row.key in seen:
                    sys.exit(f"{path}:{number}: this run is there twice")
                seen.add(row.key)
                rows.append(row)
    return rows


def upper_bound(part, of):
    """The upper limit of the true share with 95 % confidence (Clopper and Pearson 1934)."""
    if part == of:
        return 1.0

    def at_most(p):
        logs = [math.lgamma(of + 1) - math.lgamma(k + 1) - math.lgamma(of - k + 1) +
                k * math.log(p) + (of - k) * math.log1p(-p) for k in range(part + 1)]
        top = max(logs)
        return math.exp(top) * sum(math.exp(log - top) for log in logs)

    low, high = part / of, 1 - 1e-12
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if at_most(max(middle, 1e-12)) > 0.05 else (low, middle)
    return high


def number(value):
    return f"{value:,}"


def part(rows, counted, hit):
    of = [row for row in rows if counted(row)]
    return sum(hit(row) for row in of), len(of)


def of_text(pair):
    return "–" if pair[1] == 0 else f"{number(pair[0])} of {number(pair[1])}"


def summary(rows):
    claims = [
        ("driven by requests, where requests drive no pause", "1 %",
         part(rows, lambda r: r.mechanism not in BY_REQUESTS, lambda r: r.claim == "requests")),
        ("by the clock, where the clock drives no pause", "5 %",
         part(rows, lambda r: r.mechanism not in BY_CLOCK, lambda r: r.claim == "clock")),
        ("each by itself, where most delays are of pauses or in bursts", "5 %",
         part(rows, lambda r: r.mechanism not in NO_PAUSES,
              lambda r: r.false and r.claim == "each-request")),
        ("anything, of bursts", "5 %",
         part(rows, lambda r: r.mechanism in IN_BURSTS, lambda r: r.false)),
        ("of these, of slow paths of 5 and 20 ms", "5 %",
         part(rows, lambda r: r.mechanism == 11 and r.length >= 5000, lambda r: r.false)),
        ("regular or random, of pauses by the clock", "5 %",
         part(rows, lambda r: r.mechanism in BY_CLOCK - {10} and r.right and r.claim == "clock",
              lambda r: r.false_regularity)),
        ("a step's episodes regular, in a run of five or six steps", "5 %",
         part(rows, lambda r: r.mechanism not in EVEN, lambda r: r.false_step)),
    ]
    yield "| claim | false | bar |"
    yield "|---|---|---|"
    for what, bar, (count, of) in claims:
        yield (f"| {what} | {number(count)} of {number(of)} "
               f"(at most {100 * upper_bound(count, of):.2f} %) | {bar} |")
    yield ""
    yield "| interval | covers the truth |"
    yield "|---|---|"
    for what, covered in (("length", lambda r: r.lengthCovered),
                          ("spacing", lambda r: r.spacingCovered)):
        yield f"| of the {what} | {of_text(part(rows, lambda r: covered(r) is not None, covered))} |"
    made, tellable = part(rows, lambda r: r.tellable, lambda r: r.right)
    yield ""
    yield f"Of the claims that are TELLABLE, {number(made)} of {number(tellable)} were made."


def by_cell(rows):
    yield ("| what is true | pauses | runs | each by itself | clock | requests | cannot be told | FALSE | "
           "MADE of DUE | MADE of TELLABLE | length covered | spacing covered |")
    yield "|" + "---|" * 12
    cells = {}
    for row in rows:
        length = 0 if row.mechanism in NO_PAUSE_LENGTH else row.length
        cells.setdefault((row.mechanism, length), []).append(row)
    for (mechanism, length), cell in sorted(cells.items()):
        claimed = [sum(r.claim == claim for r in cell)
                   for claim in ("each-request", "clock", "requests")]
        counts = [len(cell), *claimed, len(cell) - sum(claimed), sum(r.false for r in cell)]
        parts = [part(cell, lambda r: r.due, lambda r: r.right),
                 part(cell, lambda r: r.tellable, lambda r: r.right),
                 part(cell, lambda r: r.lengthCovered is not None, lambda r: r.lengthCovered),
                 part(cell, lambda r: r.spacingCovered is not None, lambda r: r.spacingCovered)]
        pauses = "–" if length == 0 else f"{length / 1000:g} ms"
        yield (f"| {NAMES[mechanism]} | {pauses} | " + " | ".join(number(n) for n in counts) +
               " | " + " | ".join(of_text(p) for p in parts) + " |")


def claims(paths):
    rows = read(paths)
    seeds = sorted({row.seed for row in rows})
    return (f"{number(len(rows))} runs, {len(seeds)} seeds ({seeds[0]} to {seeds[-1]}). In brackets, what "
            "the true rate does not exceed\nwith 95 % confidence:\n\n" +
            "\n".join([*summary(rows), "", *by_cell(rows)]) + "\n")


def comparisons(path):
    pairs, cells = 0, {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.strip("|").split("|")]
        if line.endswith("pairs a row, 4 rates each"):
            pairs = int(line.split()[0])
        elif len(fields) == 9 and fields[0].isdigit():
            names = ("changed", "same", "cannot_tell", "boots_differ", "false_same", "covered")
            cells[fields[0], fields[1], fields[2]] = dict(zip(names, map(int, fields[3:])))
    lines = ["| boots on each side | from boot to boot | " +
             " | ".join(f"change of {change}" for change in CHANGES) + " | all intervals cover |",
             "|" + "---|" * 8]
    for boots, deviation in dict.fromkeys((boots, deviation) for boots, deviation, _ in cells):
        row = [cells[boots, deviation, change] for change in CHANGES]
        told = [f"{c['changed']}, {c['same']}, {pairs - c['changed'] - c['same']}" for c in row]
        covered = sum(c["covered"] for c in row)
        lines.append(f"| {boots} | {deviation} | " + " | ".join(told) +
                     f" | {of_text((covered, pairs * len(row)))} |")

    def total(what, counts):
        chosen = [cell[what] for key, cell in cells.items() if counts(*key)]
        return sum(chosen), pairs * len(chosen)

    def bounded(pair):
        return f"{of_text(pair)} (at most {100 * upper_bound(*pair):.2f} %)"

    several = total("changed", lambda boots, _, change: boots != "1" and change == "0 %")
    one = total("changed", lambda boots, _, change: boots == "1" and change == "0 %")
    same = total("false_same", lambda boots, _, change: change in THAT_MATTER)
    lines += ["", "| claim | false |", "|---|---|",
              f"| changed, with several boots | {bounded(several)} |",
              f"| changed, with one boot | {bounded(one)} |",
              f"| same, at some rate, although the change matters | {bounded(same)} |",
              "", "All intervals cover in " +
              of_text(total("covered", lambda boots, *_: boots != "1")) +
              " pairs with several boots, and in " +
              of_text(total("covered", lambda boots, *_: boots == "1")) + " with one."]
    return f"{pairs} pairs a cell:\n\n" + "\n".join(lines) + "\n"


def put(mark, text):
    readme = pathlib.Path(__file__).with_name("README.md")
    begin, end = f"<!-- {mark}: begin -->\n", f"<!-- {mark}: end -->\n"
    before, _, rest = readme.read_text(encoding="utf-8").partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        sys.exit(f"{readme}: the marks that the tables stand between are not there")
    readme.write_text(before + begin + text + end + after, encoding="utf-8")


def main(arguments):
    options = [argument for argument in arguments if argument.startswith("-")]
    paths = [argument for argument in arguments if not argument.startswith("-")]
    compare = "--compare" in options
    if set(options) - {"--write", "--compare"} or not paths or (compare and len(paths) > 1):
        sys.exit(__doc__)
    text = comparisons(paths[0]) if compare else claims(paths)
    if "--write" in options:
        put("comparisons" if compare else "claims", text)
    else:
        print(text, end="")


main(sys.argv[1:])
