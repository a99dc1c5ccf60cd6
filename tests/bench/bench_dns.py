# SPDX-License-Identifier: GPL-3.0-or-later
"""DNS over UDP: top rate, pacing, and the accuracy of timestamps."""
import re
import subprocess
import time
from pathlib import Path

from bench_tools import free_port, installed, median, table

PORT = free_port()
NAME = "www.example.test"
TARGET = f"127.0.0.1:{PORT}"


def responder(bench, kind="trains"):
    return bench.server(bench.program("bench_dns_responder"), "127.0.0.1", PORT, bench.server_cpu,
                        kind)


def dnsperf(bench, *options, seconds=None, pinned=True):
    queries = bench.file("queries.txt", f"{NAME} A\n")
    text, cpu = bench.client("dnsperf", "-s", "127.0.0.1", "-p", PORT, "-d", queries, "-l",
                             int(seconds or bench.seconds), *options, pinned=pinned)
    answered = int(re.search(r"Queries completed:\s+(\d+)", text)[1])
    lost = int(re.search(r"Queries lost:\s+(\d+)", text)[1])
    rate = float(re.search(r"Queries per second:\s+([\d.]+)", text)[1])
    return {"rate": rate, "lost": lost, "cpu": cpu * 1e6 / max(answered, 1)}


def bare(bench, kind, window=1000, program="bench_raw_udp"):
    text, _ = bench.client(bench.program(program), "127.0.0.1", PORT, bench.seconds, window, kind)
    rate, lost, cpu = map(float, text.split())
    return {"rate": rate, "lost": lost, "cpu": cpu / 1e3}


def ours(bench, stamps):
    """One socket, like the peers; offers more than is possible, with a limit on outstanding queries."""
    s = bench.load("dns", "--target", TARGET, "--name", NAME, "--rate", "2M", "--sockets", 1,
                   "--max-outstanding", 1000, "--max-lateness", "50ms", "--timestamps", stamps)
    answered = s["outcomes"]["answered"]
    cpu = s["use"]["user_ns"] + s["use"]["system_ns"]
    return {"rate": s["response_rate"], "lost": s["outcomes"]["lost"],
            "cpu": cpu / 1e3 / max(answered, 1)}


FULL, BARE, BARE_TRAIN = "ours, kernel stamps", "bare loop", "bare loop, sending trains"
COLUMNS = [("answers/s", "rate", ",.0f"), ("lost", "lost", ",.0f"), ("CPU us/query", "cpu", ".2f")]


def top_rate(bench):
    """The response rate if more is offered than possible, with a responder that is not the limit."""
    contestants = {
        BARE: lambda: bare(bench, "single"),
        BARE_TRAIN: lambda: bare(bench, "train"),
        FULL: lambda: ours(bench, "kernel"),
        "ours, stamps of receiving": lambda: ours(bench, "receive"),
        "ours, user stamps": lambda: ours(bench, "user"),
    }
    if installed("dnsperf"):
        contestants["dnsperf -q 100"] = lambda: dnsperf(bench)
        contestants["dnsperf -q 1000"] = lambda: dnsperf(bench, "-q", 1000)
        contestants["dnsperf -q 100, unpinned"] = lambda: dnsperf(bench, pinned=False)
        contestants["dnsperf -q 1000, unpinned"] = lambda: dnsperf(bench, "-q", 1000, pinned=False)
    with responder(bench):
        results = bench.alternate(contestants)
    table("DNS over UDP, top rate (all outcomes, checks and histograms kept; one responder)",
          results, COLUMNS)
    rate = {name: median(runs, "rate") for name, runs in results.items()}
    bench.bar("ours with kernel stamps / bare sendmmsg loop", rate[FULL] / rate[BARE], 0.8)
    bench.bar("ours with kernel stamps / bare loop that sends trains",
              rate[FULL] / rate[BARE_TRAIN], 0.8)
    peers = [name for name in results if name.startswith("dnsperf")]
    if not peers:
        return
    best = max(peers, key=rate.get)
    bench.bar("ours with kernel stamps / dnsperf at its best", rate[FULL] / rate[best], 1.5)
    bench.bar("CPU per query: ours, kernel stamps / dnsperf",
              median(results[FULL], "cpu") / min(median(results[p], "cpu") for p in peers), 0.5,
              at_least=False)

    # A responder without trains is itself the limit, so it hides the rest of the gain.
    with responder(bench, "single"):
        results = bench.alternate({name: contestants[name] for name in (BARE, FULL, best)})
    table("The same against a responder that handles single datagrams (and is the limit)",
          results, COLUMNS)
    rate = {name: median(runs, "rate") for name, runs in results.items()}
    bench.bar("single datagrams: ours with kernel stamps / bare loop", rate[FULL] / rate[BARE], 0.8)
    bench.bar("single datagrams: ours with kernel stamps / dnsperf", rate[FULL] / rate[best], 1.5)
    bench.bar("single datagrams: CPU per query: ours, kernel stamps / dnsperf",
              median(results[FULL], "cpu") / median(results[best], "cpu"), 0.5, at_least=False)


def tried(bench):
    """Candidates for a faster path: bare loops with io_uring and with SO_BUSY_POLL, against the plain loop."""
    contestants = {
        BARE: lambda: bare(bench, "single"),
        "bare loop, SO_BUSY_POLL": lambda: bare(bench, "busy"),
        "bare loop, io_uring": lambda: bare(bench, "single", program="bench_raw_uring"),
        BARE_TRAIN: lambda: bare(bench, "train"),
        "bare loop, io_uring, trains": lambda: bare(bench, "train", program="bench_raw_uring"),
    }
    for kind in ("trains", "single"):
        with responder(bench, kind):
            results = bench.alternate(contestants)
        table(f"Ways to the kernel, against a responder of {kind}" +
              ("" if kind == "trains" else " datagrams"), results, COLUMNS)


def observed(bench, kind, port, rate, run):
    """Runs a client and captures its packets: the client's lateness by the kernel's timestamps."""
    seconds = int(bench.seconds)
    watcher = subprocess.Popen([bench.program("bench_arrivals"), kind, str(port), str(rate),
                                str(seconds + 10)], stdout=subprocess.PIPE, text=True)
    watcher.stdout.readline()
    run(seconds)
    time.sleep(0.1)
    watcher.terminate()
    fields = watcher.communicate()[0].split()
    if not fields:
        return {"n": 0, "p50": float("nan"), "p99": float("nan"), "p999": float("nan")}
    n, p50, p99, p999, _ = map(float, fields)
    return {"n": n / seconds, "p50": p50, "p99": p99, "p999": p999}


def host_alone(bench):
    """The lateness of a program that only reads the clock: the lower limit on this host at this time."""
    text, _ = bench.client(bench.program("bench_host_gaps"), int(bench.seconds))
    p50, p99, p999, _ = map(float, text.split())
    return {"n": float("nan"), "p50": p50, "p99": p99, "p999": p999}


def pacing(bench):
    peer = installed("dnsperf")
    for rate in (1000, 10_000, 50_000, 100_000):
        def mine(rate=rate, options=()):
            return observed(bench, "udp", PORT, rate, lambda seconds: bench.load(
                "dns", "--target", TARGET, "--name", NAME, "--rate", rate, *options,
                seconds=seconds))

        def theirs(rate=rate):
            return observed(bench, "udp", PORT, rate, lambda seconds: dnsperf(
                bench, "-Q", rate, "-q", 1000, seconds=seconds))

        contestants = {"the host, by itself": lambda: host_alone(bench), "ours": mine,
                       "ours --realtime": lambda: mine(options=["--realtime"])}
        if peer:
            contestants["dnsperf -Q"] = theirs
        with responder(bench):
            results = bench.alternate(contestants)
        table(f"Pacing at {rate:,}/s: lateness of packets against a perfect schedule, us", results,
              [("packets/s", "n", ",.0f"), ("p50", "p50", ",.1f"), ("p99", "p99", ",.1f"),
               ("p99.9", "p999", ",.1f")])
        if peer:
            for name in ("ours", "ours --realtime"):
                bench.bar(f"p99 lateness at {rate}/s: dnsperf / {name}",
                          median(results["dnsperf -Q"], "p99") / median(results[name], "p99"), 10)
    from bench_http import pacing as http_pacing
    http_pacing(bench)


def stamps(bench):
    """Compares our sent and received times with a capture of the same packets."""
    if not installed("tshark"):
        return
    errors = {}
    for kind in ("kernel", "user"):
        errors[kind] = stamp_errors(bench, kind)
    print("\nError of our times against tshark on loopback, us (5,000/s)")
    for kind, (sent, received, matched) in errors.items():
        middle = [sorted(map(abs, e))[len(e) // 2] for e in (sent, received)]
        worst = [sorted(map(abs, e))[int(len(e) * 0.99)] for e in (sent, received)]
        print(f"  {kind:10} sent: median {middle[0]:7.2f}, p99 {worst[0]:7.2f}   received: median "
              f"{middle[1]:7.2f}, p99 {worst[1]:7.2f}   ({matched:,} packets)")
        if kind == "kernel":
            bench.bar("median error of kernel stamps of sending, us", middle[0], 5, False)
            bench.bar("median error of kernel stamps of receiving, us", middle[1], 5, False)


def stamp_errors(bench, kind):
    pcap = bench.file(f"{kind}.pcap")
    csv = bench.file(f"{kind}.csv")
    with responder(bench):
        capture = subprocess.Popen(["tshark", "-q", "-i", "lo", "-B", "64", "-f",
                                    f"udp port {PORT}", "-w", pcap], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(3)
        summary = bench.load("dns", "--target", TARGET, "--name", NAME, "--rate", 5000, "--csv",
                             csv, "--sockets", 1, "--timestamps", kind, seconds=4)
        time.sleep(1)
        capture.terminate()
        capture.wait()
    text = subprocess.run(["tshark", "-r", pcap, "-T", "fields", "-e", "frame.time_epoch", "-e",
                           "udp.dstport", "-e", "udp.payload"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, check=True).stdout
    # The DNS IDs of the only socket count up from 0 in the order of the schedule, which reveals
    # packets missing from the capture.
    rows = [line.split(",") for line in Path(csv).read_text().splitlines()[1:]]
    rows.sort(key=lambda row: int(row[0]))
    epoch = summary["epoch_realtime_ns"]
    sent, received = [], []
    for line in text.splitlines():
        when, port, payload = line.split()
        seconds, _, fraction = when.partition(".")
        ns = int(seconds) * 10**9 + int((fraction + "0" * 9)[:9]) - epoch
        row = rows[int(payload[:4], 16)]
        if port == str(PORT):
            sent.append((int(row[1]) - ns) / 1e3)
        elif row[2]:
            received.append((int(row[2]) - ns) / 1e3)
    return sent, received, len(sent) + len(received)
