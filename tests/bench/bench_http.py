# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP: connections per second, requests per second, ports, pacing."""
import re
from contextlib import contextmanager
from pathlib import Path

from bench_dns import observed
from bench_tools import free_port, installed, median, table

PORT = free_port()
TARGET = f"127.0.0.1:{PORT}"
URL = f"http://{TARGET}/"


@contextmanager
def nginx(bench):
    folder = Path(bench.folder.name) / "nginx"
    (folder / "html").mkdir(parents=True, exist_ok=True)
    (folder / "html/index.html").write_text("x" * 612)
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in
                        ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(f"""
daemon off; master_process off; worker_rlimit_nofile 20000; pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 19000; }}
http {{ access_log off; keepalive_requests 1000000000; {temporary}
 server {{ listen {TARGET} backlog=65535; root {folder}/html; }} }}
""")
    with bench.server("taskset", "-c", bench.server_cpu, "nginx", "-p", folder, "-c",
                      folder / "nginx.conf", "-e", folder / "error.log", wait=0.5) as process:
        yield process


def micros(cpu_seconds, answers):
    return cpu_seconds * 1e6 / max(answers, 1)


def raw(bench, mode, connections):
    text, _ = bench.client(bench.program("bench_raw_http"), "127.0.0.1", PORT, bench.seconds,
                           connections, mode)
    rate, cpu = map(float, text.split())
    return {"rate": rate, "cpu": cpu / 1e3, "errors": 0}


def ours(bench, window, *options, rate="200k"):
    s = bench.load("http", "--target", TARGET, "--expect-length", 612, "--rate", rate,
                   "--max-outstanding", window, "--max-lateness", "50ms", *options)
    answered = s["outcomes"]["answered"]
    errors = sum(s["outcomes"][o] for o in ("wrong", "late", "lost", "refused"))
    return {"rate": s["response_rate"], "errors": errors,
            "cpu": micros((s["use"]["user_ns"] + s["use"]["system_ns"]) / 1e9, answered)}


def wrk(bench, *options):
    text, cpu = bench.client("wrk", "-t1", "-c64", f"-d{bench.seconds:g}s", *options, URL)
    answers = int(re.search(r"(\d+) requests in", text)[1])
    bad = re.search(r"connect (\d+), read (\d+), write (\d+), timeout (\d+)", text)
    return {"rate": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]),
            "cpu": micros(cpu, answers), "errors": sum(map(int, bad.groups())) if bad else 0}


def h2load(bench, close):
    """h2load stops using a connection that the server closed, so it gets a number of requests."""
    count = int((8000 if close else 60_000) * bench.seconds)
    header = ["-H", "Connection: close"] if close else []
    text, cpu = bench.client("h2load", "--h1", "-t1", "-c64", "-n", count, *header, URL)
    done = re.search(r"finished in ([\d.]+)(m?s), ([\d.]+) req/s", text)
    good = int(re.search(r"(\d+) succeeded", text)[1])
    return {"rate": float(done[3]), "cpu": micros(cpu, good), "errors": count - good}


def hey(bench, close):
    text, cpu = bench.client("hey", "-z", f"{bench.seconds:g}s", "-c", 64,
                             *(["-disable-keepalive"] if close else []), URL)
    good = int((re.search(r"\[200\]\s+(\d+)", text) or [0, 0])[1])
    return {"rate": good / bench.seconds, "cpu": micros(cpu, good), "errors": 0}


def httperf_at(bench, rate, seconds):
    count = int(rate * seconds)
    text, cpu = bench.client("httperf", "--server", "127.0.0.1", "--port", PORT, "--uri", "/",
                             "--rate", rate, "--num-conns", count, "--timeout", 2,
                             timeout=seconds * 6 + 10)
    replies = int((re.search(r"replies (\d+)", text) or [0, 0])[1])
    spent = float((re.search(r"test-duration ([\d.]+)", text) or [0, 1e9])[1])
    errors = int((re.search(r"Errors: total (\d+)", text) or [0, count])[1])
    return {"rate": replies / spent, "cpu": micros(cpu, replies), "errors": errors}


def httperf_clean(bench):
    """The highest rate that httperf offers in full and without errors."""
    best = {"rate": 0.0, "cpu": float("nan"), "errors": 0}
    for rate in (2000, 4000, 6000, 8000, 10_000, 12_000, 14_000, 16_000):
        got = httperf_at(bench, rate, bench.seconds)
        if got["errors"] > 0 or got["rate"] < 0.95 * rate:
            break
        best = got
    return best


COLUMNS = [("answers/s", "rate", ",.0f"), ("errors", "errors", ",.0f"), ("CPU us each", "cpu", ".1f")]


def per_request(bench):
    present = installed("nginx", "httperf", "wrk", "h2load", "hey")
    if "nginx" not in present:
        return
    contestants = {
        "bare loop, 64": lambda: raw(bench, "close", 64),
        "ours, 64": lambda: ours(bench, 64),
    }
    peers = {
        "wrk, 64": ("wrk", lambda: wrk(bench, "-H", "Connection: close")),
        "h2load --h1, 64": ("h2load", lambda: h2load(bench, True)),
        "hey, 64": ("hey", lambda: hey(bench, True)),
        "httperf, highest clean rate": ("httperf", lambda: httperf_clean(bench)),
    }
    contestants.update({n: run for n, (program, run) in peers.items() if program in present})
    with nginx(bench):
        results = bench.alternate(contestants)
    table("HTTP, a connection for each request (nginx, 612 bytes; the server closes)", results,
          COLUMNS)
    mine = results["ours, 64"]
    bench.bar("ours / bare loop", median(mine, "rate") / median(results["bare loop, 64"], "rate"),
              0.85)
    for name, (program, _) in peers.items():
        if name not in results:
            continue
        if program == "httperf":
            bench.bar("ours / httperf's clean rate",
                      median(mine, "rate") / max(median(results[name], "rate"), 1), 1.5)
        else:
            bench.bar(f"answers per CPU second: ours / {program}",
                      median(results[name], "cpu") / median(mine, "cpu"), 1)


def keep_alive(bench):
    present = installed("nginx", "wrk")
    if "nginx" not in present:
        return
    contestants = {
        "bare loop, 64": lambda: raw(bench, "keep", 64),
        "ours, 64": lambda: ours(bench, 64, "--keep-alive", rate="1M"),
    }
    if "wrk" in present:
        contestants["wrk, 64"] = lambda: wrk(bench)
    with nginx(bench):
        results = bench.alternate(contestants)
    table("HTTP, keep-alive (nginx, 612 bytes)", results, COLUMNS)
    if "wrk" in present:
        bench.bar("ours / wrk", median(results["ours, 64"], "rate") /
                  median(results["wrk, 64"], "rate"), 0.8)


def ports(bench):
    """New connections per second, for longer than TIME_WAIT lasts, without a port error."""
    if not installed("nginx"):
        return

    def hold(rate, seconds, *options):
        s = bench.load("http", "--target", TARGET, "--expect-length", 612, "--rate", rate,
                       *options, seconds=seconds, timeout=seconds + 30)
        asked = s["scheduled"]
        right = s["outcomes"]["answered"]
        clean = right == asked and s["achieved_rate"] > 0.99 * rate
        rest = {k: v for k, v in s["outcomes"].items() if v and k != "answered"}
        print(f"  {rate:>7,}/s for {seconds:3.0f} s: {right:,} of {asked:,} answered, "
              f"p99 {s['response_ns'].get('p99', 0) / 1e6:.2f} ms, "
              f"lateness p99 {s['send_lateness_ns'].get('p99', 0) / 1e6:.2f} ms"
              + ("" if clean else f"; not held: {rest} {s['unsent_by']}"))
        return clean

    print("\nNew connections a second (nginx, the server closes, no special sources)")
    with nginx(bench):
        good = hold(15_000, bench.hold)
        bench.bar(f"15,000 connections/s held for {bench.hold:g} s (1: yes)", int(good), 1)
        top = 0
        for rate in range(10_000, 40_001, 2_000):
            if not hold(rate, max(bench.seconds, 2)):
                break
            top = rate
        print(f"  highest rate that held for {max(bench.seconds, 2):g} s: {top:,}/s")
        while top > 15_000 and not hold(top, bench.hold):
            top -= 2_000
        print(f"  highest rate that held for {bench.hold:g} s: {top:,}/s")
        print("  with 16 source addresses, the client closing, and by reset:")
        hold(10_000, bench.seconds, "--close-by", "client", "--source", "127.0.0.2-17")
        hold(10_000, bench.seconds, "--close-by", "reset")


def pacing(bench):
    present = installed("nginx", "httperf")
    if len(present) < 2:
        return
    for rate in (1000, 5000):
        def mine(rate=rate):
            return observed(bench, "tcp", PORT, rate, lambda seconds: bench.load(
                "http", "--target", TARGET, "--rate", rate, seconds=seconds))

        def theirs(rate=rate):
            return observed(bench, "tcp", PORT, rate,
                            lambda seconds: httperf_at(bench, rate, seconds))

        with nginx(bench):
            results = bench.alternate({"ours": mine, "httperf --rate": theirs})
        table(f"Pacing of connections at {rate:,}/s: lateness of SYNs, us", results,
              [("SYNs/s", "n", ",.0f"), ("p50", "p50", ",.1f"), ("p99", "p99", ",.1f"),
               ("p99.9", "p999", ",.1f")])
        bench.bar(f"p99 lateness at {rate}/s: httperf / ours",
                  median(results["httperf --rate"], "p99") / median(results["ours"], "p99"), 10)
