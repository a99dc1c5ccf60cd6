# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts and stops programs; computes medians; prints tables."""
import json
import os
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path


def host_line():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo")
                  if line.startswith("model name")), "unknown processor")
    load = os.getloadavg()[0]
    return (f"{model}, {os.cpu_count()} processors, Linux {os.uname().release}, "
            f"load average {load:.2f} at the start")


class Bench:
    def __init__(self, programs, runs, seconds, hold):
        self.programs = programs
        self.runs = runs
        self.seconds = seconds
        self.hold = hold
        self.folder = tempfile.TemporaryDirectory(prefix="unisweep-bench-")
        self.bars = []
        cpus = sorted(os.sched_getaffinity(0))
        self.server_cpu, self.client_cpu = cpus[0], cpus[min(1, len(cpus) - 1)]

    def program(self, name):
        return str(self.programs / name)

    def file(self, name, text=None):
        path = Path(self.folder.name) / name
        if text is not None:
            path.write_text(text)
        return str(path)

    @contextmanager
    def server(self, *command, wait=0.3):
        process = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(wait)
        if process.poll() is not None:
            raise SystemExit(f"{command[0]} did not start")
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def client(self, *command, timeout=60, pinned=True):
        """Runs a client, pinned to its processor if requested; returns its output and CPU seconds."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        pin = ["taskset", "-c", str(self.client_cpu)] if pinned else []
        done = subprocess.run([*pin, *map(str, command)],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=timeout, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return done.stdout, cpu

    def load(self, *arguments, seconds=None, timeout=120):
        """Runs unisweep-load; returns its summary."""
        path = self.file("summary.json")
        subprocess.run([self.program("unisweep-load"), *map(str, arguments), "--pin",
                        str(self.client_cpu), "--duration", f"{seconds or self.seconds}s",
                        "--json", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       timeout=timeout, check=False)
        return json.loads(Path(path).read_text())

    def alternate(self, contestants):
        """{name: function} -> {name: list of results}; the order is reversed in every other run."""
        results = {name: [] for name in contestants}
        for run in range(self.runs):
            names = list(contestants)
            for name in names if run % 2 == 0 else reversed(names):
                results[name].append(contestants[name]())
        return results

    def bar(self, what, value, bound, at_least=True):
        reached = value >= bound if at_least else value <= bound
        self.bars.append((what, reached))
        sign = ">=" if at_least else "<="
        print(f"  {what:58} {value:8.2f}   bar {sign} {bound:g}   "
              f"{'reached' if reached else 'NOT REACHED'}")

    def verdict(self):
        missed = [what for what, reached in self.bars if not reached]
        text = f"\n{len(self.bars) - len(missed)} of {len(self.bars)} bars reached"
        return text + "".join(f"\n  not reached: {what}" for what in missed)


def free_port():
    """A port of 127.0.0.1 on which no program listens, neither UDP nor TCP."""
    while True:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp, socket.socket() as tcp:
            udp.bind(("127.0.0.1", 0))
            try:
                tcp.bind(udp.getsockname())
            except OSError:
                continue
            return udp.getsockname()[1]


def installed(*names):
    present = [name for name in names if shutil.which(name)]
    for name in names:
        if name not in present:
            print(f"  {name} is not installed and is left out")
    return present


def median(results, field):
    return statistics.median(result[field] for result in results)


def table(title, results, columns):
    """columns: (heading, field, format)"""
    print(f"\n{title}")
    print("  " + f"{'':28}" + "".join(f"{heading:>15}" for heading, _, _ in columns))
    for name, runs in results.items():
        cells = "".join(f"{format(median(runs, field), form):>15}" for _, field, form in columns)
        print(f"  {name:28}{cells}")
