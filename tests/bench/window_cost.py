#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the overhead of the window during a run, and whether it grows.

    tests/bench/window_cost.py minutes build/release/bin/unisweep FILE.yaml
    tests/bench/window_cost.py pairs build/release/bin/unisweep FILE.yaml [PAIRS]

`minutes` runs FILE.yaml in the window on a private display (Xvfb), and prints for each minute: the CPU
time of the program in percent of one processor (of all threads, and of the main thread) and per sample,
its memory, and the memory per sample since the load began. `pairs` runs FILE.yaml without and with the
window in alternation and prints for each pair whether `unisweep compare` finds a change. Close other
programs. The rate of FILE.yaml matters most; use one step of some minutes."""
import glob
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

TICK = os.sysconf("SC_CLK_TCK")


def ticks(stat):
    fields = stat.rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def cpu_of(pid):
    """CPU time of a process, and of each of its threads, in seconds."""
    threads = {}
    for path in glob.glob(f"/proc/{pid}/task/*/stat"):
        try:
            threads[int(path.split("/")[4])] = ticks(pathlib.Path(path).read_text()) / TICK
        except OSError:
            pass  # the thread has ended
    return ticks(pathlib.Path(f"/proc/{pid}/stat").read_text()) / TICK, threads


def memory_of(pid):
    """Resident memory and its peak, in bytes."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return tuple(int(re.search(rf"{key}:\s+(\d+)", status)[1]) * 1024 for key in ("VmRSS", "VmHWM"))


class Display:
    """A virtual X server."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24"], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = ":" + pipe.readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


class Window:
    """The window, running an experiment; its results and settings are in a private folder."""

    def __init__(self, program, experiment, folder, display):
        folder.mkdir()
        data = pathlib.Path(os.environ.get("XDG_DATA_HOME", pathlib.Path.home() / ".local/share"))
        (folder / "data" / "unisweep").mkdir(parents=True)
        for own in (data / "unisweep").glob("*"):
            if own.name != "results":
                (folder / "data" / "unisweep" / own.name).symlink_to(own)
        (folder / "run").mkdir(mode=0o700)
        copy = folder / pathlib.Path(experiment).name
        shutil.copy(experiment, copy)
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": str(folder / "run"),  # so as not to wait for other runs
            "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(pathlib.Path.home() / ".cache")),
        }
        self.folder = folder
        self.process = subprocess.Popen([program, copy, "--start"], env=environment, stderr=subprocess.DEVNULL)

    def results(self):
        found = list(self.folder.rglob("*.unisweep"))
        return found[0] if found else None

    def ask(self, query):
        """One value from the results file; None while the file cannot be read."""
        path = self.results()
        if not path:
            return None
        try:
            with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=0.2) as database:
                return database.execute(query).fetchone()[0]
        except sqlite3.Error:
            return None

    def ended(self):
        """Whether the run has ended, so that nothing is left to write."""
        return self.ask("SELECT state FROM run") not in (None, "running")

    def samples(self):
        return self.ask("SELECT SUM(n) FROM sample_block") or 0

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def minutes(program, experiment, every=60.0):
    with tempfile.TemporaryDirectory() as folder, Display() as display:
        window = Window(program, experiment, pathlib.Path(folder) / "window", display.name)
        pid = window.process.pid
        while window.samples() == 0:
            time.sleep(0.2)
        last = time.monotonic()
        total, threads = cpu_of(pid)
        samples = 0
        empty = memory_of(pid)[0]
        print(
            f"{'minute':>6} {'CPU %':>6} {'main %':>6} {'samples/s':>9} {'µs each':>7} {'samples':>10} {'RSS MiB':>7} {'peak':>6} "
            f"{'B/sample':>8}  busiest threads, %",
            flush=True,
        )
        number = 0
        over = False
        while not over:
            while time.monotonic() - last < every and not over:
                time.sleep(1)
                over = window.ended()
            now = time.monotonic()
            if over and now - last < every / 4:
                break
            total_now, threads_now = cpu_of(pid)
            samples_now = window.samples()
            resident, peak = memory_of(pid)
            number += 1
            took = now - last
            busiest = sorted(((t - threads.get(i, 0)) / took * 100 for i, t in threads_now.items()), reverse=True)[:4]
            main = (threads_now[pid] - threads.get(pid, 0)) / took * 100
            fresh = max(1, samples_now - samples)
            print(
                f"{number:6} {(total_now - total) / took * 100:6.1f} {main:6.1f} {fresh / took:9.0f} {(total_now - total) / fresh * 1e6:7.2f} "
                f"{samples_now:10} {resident >> 20:7} {peak >> 20:6} {(resident - empty) / max(1, samples_now):8.1f}  "
                + " ".join(f"{b:.1f}" for b in busiest),
                flush=True,
            )
            total, threads, last, samples = total_now, threads_now, now, samples_now
        time.sleep(8)  # for its last analysis
        total_now, _ = cpu_of(pid)
        resident, peak = memory_of(pid)
        samples = window.samples()
        size = window.results().stat().st_size
        print(
            f"at the end, {samples} samples: {total_now - total:.1f} s of CPU time more, RSS {resident >> 20} MiB, peak {peak >> 20} MiB: "
            f"{(peak - empty) / samples:.1f} bytes a sample; on disk {size / samples:.1f}",
            flush=True,
        )
        window.close()


def pairs(program, experiment, count):
    said = {}
    with tempfile.TemporaryDirectory() as folder, Display() as display:
        place = pathlib.Path(folder)
        for i in range(count):
            files = {}
            for side in ("without", "with") if i % 2 == 0 else ("with", "without"):
                if side == "without":
                    subprocess.run([program, "run", experiment, "--out", place / f"{i}"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                    (files[side],) = (place / f"{i}").glob("*.unisweep")
                    continue
                window = Window(program, experiment, place / f"{i}-window", display.name)
                while not window.ended():
                    time.sleep(0.5)
                files[side] = window.results()
                time.sleep(1)
                window.close()
            found = subprocess.run([program, "compare", files["without"], files["with"]], stdout=subprocess.DEVNULL)
            verdict = {0: "no change", 5: "changed", 6: "cannot tell"}.get(found.returncode, f"failed ({found.returncode})")
            said[verdict] = said.get(verdict, 0) + 1
            steps = []
            for side in ("without", "with"):
                shown = subprocess.run([program, "export", files[side], "--json", "-"], stdout=subprocess.PIPE, check=True)
                steps.append([(s["latency"]["median_ns"], s["latency"]["p99_ns"], s["verdict"]) for s in json.loads(shown.stdout)["steps"]])
            for (a, b) in zip(*steps):
                print(f"pair {i + 1}: median {a[0] / 1e3:.1f} without, {b[0] / 1e3:.1f} µs with; p99 {a[1] / 1e3:.1f}, {b[1] / 1e3:.1f} µs; {verdict}", flush=True)
    print(", ".join(f"{word}: {n}" for word, n in said.items()))


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("minutes", "pairs"):
        sys.exit(__doc__)
    if sys.argv[1] == "minutes":
        minutes(sys.argv[2], sys.argv[3])
    else:
        pairs(sys.argv[2], sys.argv[3], int(sys.argv[4]) if len(sys.argv) > 4 else 10)
