"""Drain3 with its defaults, on lines from standard input: a JSON list of sets, a JSON line of groups and seconds per set."""

import json
import sys
import time

from drain3 import TemplateMiner
from drain3.template_miner_config import TemplateMinerConfig


def main():
    sets = json.load(sys.stdin)
    try:
        from importlib.metadata import version

        print(f"Python {sys.version.split()[0]}, drain3 {version('drain3')}", flush=True)
    except Exception:
        print(f"Python {sys.version.split()[0]}, drain3", flush=True)
    for lines in sets:
        miner = TemplateMiner(config=TemplateMinerConfig())
        start = time.perf_counter()
        found = [miner.add_log_message(line)["cluster_id"] for line in lines]
        seconds = time.perf_counter() - start
        templates = {cluster.cluster_id: cluster.get_template() for cluster in miner.drain.clusters}
        print(json.dumps({"groups": [str(one) for one in found], "patterns": [templates[one] for one in found], "seconds": seconds}), flush=True)


main()
