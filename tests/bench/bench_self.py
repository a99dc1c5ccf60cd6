# SPDX-License-Identifier: GPL-3.0-or-later
"""The generator alone: streaming without loss, constant memory."""
import json
import os
import subprocess
import threading

from bench_dns import NAME, TARGET, responder
from bench_tools import median, table


def streamed(bench, rate):
    """Reads the stream like the workbench; counts the bytes and discards them."""
    read_end, write_end = os.pipe()
    count = [0]

    def take():
        while piece := os.read(read_end, 1 << 20):
            count[0] += len(piece)

    reader = threading.Thread(target=take)
    reader.start()
    path = bench.file("stream.json")
    process = subprocess.Popen(
        [bench.program("unisweep-load"), "dns", "--target", TARGET, "--name", NAME, "--rate",
         str(rate), "--duration", f"{bench.seconds}s", "--max-outstanding", "1000",
         "--timestamps", "receive", "--json", path, "--stream", str(write_end)],
        pass_fds=[write_end], stdout=subprocess.DEVNULL)
    os.close(write_end)
    process.wait(bench.seconds + 30)
    reader.join()
    os.close(read_end)

    with open(path, encoding="utf-8") as file:
        s = json.load(file)
    samples = sum(s["outcomes"].values())
    return {"rate": samples / bench.seconds, "dropped": s["samples_dropped"],
            "short": max(0, samples * 32 - count[0]), "unsent": s["outcomes"]["unsent"]}


def stream(bench):
    with responder(bench):
        results = bench.alternate({"200,000 requests/s asked": lambda: streamed(bench, 200_000)})
    table("Streaming samples to a reader", results,
          [("samples/s", "rate", ",.0f"), ("dropped", "dropped", ",.0f"),
           ("bytes missing", "short", ",.0f"), ("unsent", "unsent", ",.0f")])
    worst = max(r["dropped"] + r["short"] for r in results["200,000 requests/s asked"])
    bench.bar("samples lost on the way at 200,000 samples/s", worst, 0, at_least=False)


def memory(bench):
    """Ten million outcomes: as many answered as the host can, the rest unsent."""
    def peak(requests):
        s = bench.load("dns", "--target", TARGET, "--name", NAME, "--rate", "1M",
                       "--max-outstanding", 1000, "--max-lateness", "50ms",
                       seconds=requests / 1e6)
        return {"outcomes": sum(s["outcomes"].values()),
                "peak": s["use"]["peak_memory_bytes"] / 2**20}

    with responder(bench):
        small, large = peak(100_000), peak(10_000_000)
    print("\nPeak memory")
    for result in (small, large):
        print(f"  {result['outcomes']:12,} outcomes: {result['peak']:.1f} MiB")
    bench.bar("peak memory at 10,000,000 outcomes / at 100,000", large["peak"] / small["peak"], 1.1,
              at_least=False)
