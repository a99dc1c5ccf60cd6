#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the time from start to the first painted window, compared with other desktop programs.

  tests/bench/first_window.py [--settled] [--runs N] [--display N] PROGRAM...

Each PROGRAM is a command line in quotes. All are started in turn, N times, on a private X server without
a window manager (Xvfb). Its screen is read from memory every millisecond: a window is painted when a tenth
of the screen differs from the empty screen, with 16 colors or more. The first round warms the caches and
is not counted. Prints the median, minimum and maximum of each program, in milliseconds. With --settled,
measures until the window's last change instead, such as a figure that is read from a file: the last time
at which more than 0.3 % of the screen changed, once nothing has changed for 3 s.
"""
import argparse
import mmap
import os
import pathlib
import shlex
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time

DEADLINE = 60  # seconds until a program must have painted
QUIET = 3  # seconds without a change after which the window counts as settled
CURSOR = 0.003  # share of the screen that a blinking cursor may change


class Screen:
    """Xvfb with its screen in a file (in XWD format: a header, colors, then pixels)."""

    def __init__(self, number):
        self.folder = tempfile.TemporaryDirectory()
        self.server = subprocess.Popen(
            ["Xvfb", f":{number}", "-screen", "0", "1400x900x24", "-nolisten", "tcp",
             "-fbdir", self.folder.name], stderr=subprocess.DEVNULL)
        path = pathlib.Path(self.folder.name, "Xvfb_screen0")
        until = time.monotonic() + 20
        while not path.exists() or path.stat().st_size < 1400 * 900 * 4:
            if self.server.poll() is not None or time.monotonic() > until:
                sys.exit(f"Xvfb does not start on display :{number}")
            time.sleep(0.05)
        time.sleep(0.5)
        with open(path, "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.memory[:100])
        self.begin = header[0] + header[19] * 12  # header_size, ncolors
        self.empty = self.pixels()[0]

    def pixels(self):
        """Every 37th pixel, so that the columns shift from row to row."""
        whole = memoryview(self.memory)[self.begin:self.begin + 1400 * 900 * 4]
        return whole.cast("I")[::37].tolist()

    def is_painted(self):
        pixels = self.pixels()
        other = sum(pixel != self.empty for pixel in pixels)
        return other > len(pixels) / 10 and len(set(pixels)) >= 16

    def close(self):
        self.server.terminate()
        self.server.wait()


def settled_at(screen):
    """When the screen last changed, once it has not changed for QUIET seconds."""
    last = time.monotonic()
    before = screen.pixels()
    while time.monotonic() - last < QUIET:
        now = screen.pixels()
        if sum(a != b for a, b in zip(before, now)) > CURSOR * len(now):
            before, last = now, time.monotonic()
        time.sleep(0.005)
    return last


def first_window_ms(screen, display, words, settled):
    environment = dict(os.environ, DISPLAY=f":{display}", QT_QPA_PLATFORM="xcb", GDK_BACKEND="x11")
    environment.pop("WAYLAND_DISPLAY", None)
    began = time.monotonic()
    program = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, start_new_session=True)
    took = None
    while time.monotonic() - began < DEADLINE:
        if screen.is_painted():
            end = settled_at(screen) if settled else time.monotonic()
            took = (end - began) * 1000
            break
        time.sleep(0.001)
    os.killpg(program.pid, signal.SIGKILL)
    program.wait()
    until = time.monotonic() + 10
    while any(pixel != screen.empty for pixel in screen.pixels()) and time.monotonic() < until:
        time.sleep(0.01)
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--display", type=int, default=57)
    parser.add_argument("--settled", action="store_true")
    parser.add_argument("programs", nargs="+", metavar="PROGRAM")
    options = parser.parse_args()
    screen = Screen(options.display)
    times = {program: [] for program in options.programs}
    try:
        for run in range(options.runs + 1):
            for program in options.programs:
                took = first_window_ms(screen, options.display, shlex.split(program),
                                       options.settled)
                if run > 0:
                    times[program].append(took)
    finally:
        screen.close()
    for program, all_took in times.items():
        painted = sorted(took for took in all_took if took is not None)
        if not painted:
            print(f"{program}: never painted within {DEADLINE} s")
            continue
        print(f"{program}: median {statistics.median(painted):.0f} ms, "
              f"{painted[0]:.0f} to {painted[-1]:.0f}, {len(painted)} of {len(all_took)} runs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
