#!/usr/bin/env python3
"""What becomes of a collection of files, one import each.

    import_table.py WARRAQ DATA [--by-kind]

WARRAQ is the program, DATA a folder of folders. Every file of a folder is imported into an archive of its own; what is
one source only as a whole (a site's mirror, hundreds of small files) is imported as a folder. Prints a table in
Markdown: the format, how many records the file holds where its collection says so or its form lets one count, what was
read, articles (added, updated, copies), what else there was, skipped, failed, issues by kind, seconds, peak memory.
--by-kind adds the rows of a folder up; seconds are added, memory is the most of them.
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import time

# Sources that are one only as a whole, or whose files are many and small: by their depth below the folder.
WHOLE = {
    "SaudiNewsNet": None, "bbc-2225-txt": 0, "charsets": 1, "feedparser": 1, "gazetteer": 0, "mets-alto": 1,
    "article-extraction-benchmark": 0, "trafilatura-eval": 0, "readability-pages": 0, "postlight-parser": 0,
    "newspaper4k": 0, "wp-site-izquierdahispanica": 0, "site-mirror-golkar": 0, "arabic-names-ANETAC": 0,
    "zim": 1,
}


def sources(folder, depth):
    """The paths below a folder that are imported one by one."""
    if depth == 0:
        return [folder]
    if depth == 1:
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    found = []
    for top, folders, files in os.walk(folder):
        folders.sort()
        found += [os.path.join(top, name) for name in sorted(files)]
    return found


def known_counts(data):
    """Records by path, where a collection says how many there are."""
    counts = {}
    try:
        with open(os.path.join(data, "web-archives", "records.json"), encoding="utf-8") as file:
            for name, about in json.load(file).items():
                counts[os.path.join("web-archives", name)] = about.get("records")
    except OSError:
        pass
    try:
        with open(os.path.join(data, "newspaper-databases", "expected.json"), encoding="utf-8") as file:
            for name, about in json.load(file).items():
                counts[os.path.join("newspaper-databases", name)] = about.get("articles")
    except OSError:
        pass
    return counts


def held(path, relative, counts):
    if relative in counts:
        return counts[relative]
    kind = relative.split(os.sep)[0]
    if kind == "wxr" and os.path.isfile(path):
        with open(path, "rb") as file:
            return len(re.findall(rb"<item[\s>]", file.read()))
    if kind == "reuters21578" and os.path.isfile(path):
        with open(path, "rb") as file:
            return len(re.findall(rb"<REUTERS[\s>]", file.read())) or None
    return None


def imported(program, path):
    """The report, seconds and peak memory in MB of one import."""
    with tempfile.TemporaryDirectory() as work:
        out = os.path.join(work, "report.json")
        with open(out, "wb") as report, open(os.devnull, "wb") as nowhere:
            started = time.monotonic()
            child = subprocess.Popen([program, "import", os.path.join(work, "a.warraq"), path, "--json"],
                                     stdout=report, stderr=nowhere)
            _, status, usage = os.wait4(child.pid, 0)
            seconds = time.monotonic() - started
            child.returncode = os.waitstatus_to_exitcode(status)
        with open(out, encoding="utf-8") as report:
            try:
                return json.load(report), child.returncode, seconds, usage.ru_maxrss / 1024
            except ValueError:
                return None, child.returncode, seconds, usage.ru_maxrss / 1024


def row(program, data, path, counts):
    relative = os.path.relpath(path, data)
    report, status, seconds, memory = imported(program, path)
    report = report or collections.defaultdict(int, files=[], issues=[])
    formats = collections.Counter(file["format"] or "-" for file in report["files"] if file["format"])
    return {
        "source": relative, "format": ", ".join(name for name, _ in formats.most_common(3)) or "-",
        "held": held(path, relative, counts), "read": report["read"],
        "articles": report["added"] + report["updated"] + report["duplicates"], "other": report["other"],
        "skipped": report["skipped"], "failed": report["failed"],
        "issues": collections.Counter(issue["kind"] for issue in report["issues"]),
        "seconds": seconds, "memory": memory, "status": status, "sources": 1,
    }


def added_up(rows):
    whole = collections.OrderedDict()
    for one in rows:
        kind = one["source"].split(os.sep)[0]
        if kind not in whole:
            whole[kind] = dict(one, source=kind, issues=collections.Counter(one["issues"]))
            continue
        into = whole[kind]
        for key in ("read", "articles", "other", "skipped", "failed", "seconds", "sources"):
            into[key] += one[key]
        if one["held"] is not None:
            into["held"] = (into["held"] or 0) + one["held"]
        into["memory"] = max(into["memory"], one["memory"])
        into["status"] = max(into["status"], one["status"])
        into["issues"] += one["issues"]
        known = into["format"].split(", ")
        into["format"] = ", ".join((known + [name for name in one["format"].split(", ") if name not in known])[:4])
    return list(whole.values())


def table(rows):
    print("| source | sources | format | held | read | articles | other | skipped | failed | issues | s | MB most |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for one in rows:
        issues = ", ".join(f"{count} {kind}" for kind, count in sorted(one["issues"].items())) or "-"
        print(f"| {one['source']} | {one['sources']} | {one['format']} | {'-' if one['held'] is None else one['held']} | "
              f"{one['read']} | {one['articles']} | {one['other']} | {one['skipped']} | {one['failed']} | {issues} | "
              f"{one['seconds']:.2f} | {one['memory']:.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("--by-kind", action="store_true")
    options = parser.parse_args()
    counts = known_counts(options.data)
    rows = []
    for name in sorted(os.listdir(options.data)):
        folder = os.path.join(options.data, name)
        if not os.path.isdir(folder):
            continue
        for path in sources(folder, WHOLE.get(name)):
            rows.append(row(os.path.abspath(options.program), options.data, path, counts))
            print(rows[-1]["source"], rows[-1]["read"], file=sys.stderr)
    if not options.by_kind:
        table(rows)
        print()
    table(added_up(rows))


if __name__ == "__main__":
    main()
