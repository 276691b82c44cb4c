"""Whether the plans are obeyed: each entry of a plan is taken out, and each number, day, share and choice is altered.

A change is caught when a test fails that carries the plan out at its pages (`Tests/PlanTests`). Tests that read the
plan itself are not part of the run. `make mutate` writes what is found to bench/mutation.md.
"""

import argparse
import copy
import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import yaml

ROOT = pathlib.Path(__file__).parents[2]
# Optimised, and apart from the build of the other tests (scripts/mutate).
BUILD = ROOT / ".build/mutation/debug"
SUITES = {
    "hung-yen-2024": "HungYenTests",
    "quang-tri-2023": "QuangTriTests",
    "tam-diep-2024": "TamDiepTests",
    "thua-thien-hue": "ThuaThienHueTests",
    "vinh-tuong-2022": "VinhTuongTests",
}
# Where a rule is from, and how other rules name it: no deed of its own.
NAMES = {"source", "id", "plan"}


@dataclass
class Mutant:
    plan: str
    path: tuple
    what: str
    data: dict
    outcome: str = ""

    @property
    def key(self):
        return ".".join(str(step) for step in self.path)


class Dumper(yaml.SafeDumper):
    """Writes every text in quotes, so that nothing is taken for a number."""


Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def dump(data):
    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1000)


def at(data, path):
    for step in path:
        data = data[step]
    return data


def without(data, path):
    """The plan without an entry, and without the lists that it leaves empty."""
    data = copy.deepcopy(data)
    del at(data, path[:-1])[path[-1]]
    while len(path) > 1 and not at(data, path[:-1]):
        path = path[:-1]
        del at(data, path[:-1])[path[-1]]
    return data


def entries(data, path=()):
    """The ways to all entries that are rules of the plan: not to those that it leaves open."""
    if isinstance(data, dict):
        if str(data.get("source", "")).startswith("assumption"):
            return
        items = [(key, value) for key, value in data.items() if key not in NAMES]
    elif isinstance(data, list):
        items = list(enumerate(data))
    else:
        return
    for step, value in items:
        if isinstance(value, dict) and str(value.get("source", "")).startswith("assumption"):
            continue
        yield path + (step,)
        yield from entries(value, path + (step,))


def altered(data, path, check):
    """Another number, day, share or choice in the place of a value; None for words."""
    value = at(data, path)
    if not isinstance(value, str):
        return None
    if re.fullmatch(r"\d+", value):
        return str(int(value) + 1)
    if re.fullmatch(r"\d+\.\d+", value):
        return str(round(float(value) + 1, 2))
    if re.fullmatch(r"\d+%", value):
        number = int(value[:-1])
        return f"{number - 10 if number > 90 else number + 10}%"
    if re.fullmatch(r"\d+/\d+", value):
        above, below = map(int, value.split("/"))
        return f"{above}/{below + 1}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return str(datetime.date.fromisoformat(value) + datetime.timedelta(days=1))
    if re.fullmatch(r"\d\d-\d\d", value):
        day = datetime.date.fromisoformat(f"2023-{value}") + datetime.timedelta(days=1)
        return day.strftime("%m-%d")
    if value in ("true", "false"):
        return "false" if value == "true" else "true"
    if re.fullmatch(r"[a-z0-9-]+", value):
        return other_choice(data, path, value, check)
    return None


def other_choice(data, path, value, check):
    """The next of the words that may stand there, or the next of the ids among which one is named."""
    for mistake in check(replaced(data, path, "zz")):
        words = re.search(r"chọn trong: ([a-z0-9, -]+)", mistake)
        if words:
            known = words.group(1).split(", ")
            return next((word for word in after(value, known) if word != value), None)
    ids = next((ids for ids in lists_of_ids(data) if value in ids), [])
    return next((id for id in after(value, ids) if id != value), None)


def after(value, known):
    """The words of a list, from the one behind the value on."""
    place = known.index(value) + 1 if value in known else 0
    return known[place:] + known[:place]


def lists_of_ids(data):
    if isinstance(data, list):
        ids = [item["id"] for item in data if isinstance(item, dict) and "id" in item]
        if ids:
            yield ids
        for item in data:
            yield from lists_of_ids(item)
    elif isinstance(data, dict):
        for value in data.values():
            yield from lists_of_ids(value)


def replaced(data, path, value):
    data = copy.deepcopy(data)
    at(data, path[:-1])[path[-1]] = value
    return data


class Program:
    """The program that checks plans, and the tests that carry them out."""

    def __init__(self, folder, timeout):
        self.sangkien = os.environ.get("SANGKIEN", str(BUILD / "sangkien"))
        self.tests = str(BUILD / "sangkienPackageTests.xctest")
        self.folder = pathlib.Path(folder)
        self.timeout = timeout

    def check(self, data):
        """What is wrong with a plan, one line each: `line:column: sentence`."""
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", dir=self.folder) as file:
            file.write(dump(data))
            file.flush()
            done = subprocess.run([self.sangkien, "plan", "check", file.name], capture_output=True, text=True)
        if done.returncode == 0:
            return []
        return [line.split(".yaml:", 1)[1] for line in (done.stdout + done.stderr).splitlines() if ".yaml:" in line]

    def fails(self, plan, data):
        """Whether a test fails that carries out that plan."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            (pathlib.Path(folder) / f"{plan}.yaml").write_text(dump(data))
            command = [self.tests, "--testing-library", "swift-testing", "--filter", f"PlanTests.{SUITES[plan]}/"]
            tests = subprocess.Popen(
                command, env=os.environ | {"SANGKIEN_TEST_PLANS": folder, "TMPDIR": folder},
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            # One test that notices is enough; a run that does not end is stopped.
            timer = threading.Timer(self.timeout, tests.kill)
            timer.start()
            try:
                notices = any("recorded an issue" in line for line in tests.stdout)
                if notices:
                    tests.kill()
                return tests.wait() != 0 or notices
            finally:
                timer.cancel()
                tests.stdout.close()


def mended(data, path, check):
    """The plan without what refers to an entry that is gone; None when it cannot be read without the entry."""
    for _ in range(20):
        mistakes = check(data)
        if not mistakes:
            return data
        line, column, sentence = re.match(r"(\d+):(\d+): (.*)", mistakes[0]).groups()
        if sentence.startswith(("thiếu", "danh sách", "khóa")):
            return None
        found = way_to(data, int(line), int(column))
        if not found or path[: len(found)] == found:
            return None
        data = without(data, found)
    return None


def way_to(data, line, column):
    """The way to the innermost entry that stands at a place of the text."""
    def visit(node, path):
        inner = None
        children = []
        if isinstance(node, yaml.MappingNode):
            children = [(key.value, key.start_mark, value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            children = [(index, value.start_mark, value) for index, value in enumerate(node.value)]
        for step, start, value in children:
            end = value.end_mark
            if (start.line, start.column) <= (line - 1, column - 1) < (end.line, end.column):
                inner = visit(value, path + (step,)) or path + (step,)
        return inner
    return visit(yaml.compose(dump(data), Loader=yaml.SafeLoader), ())


def mutants(plan, data, keys, check):
    for path in entries(data):
        if not keys.search(".".join(map(str, path))):
            continue
        short = mended(without(data, path), path, check)
        yield Mutant(plan, path, "removed", short, "" if short else "apart")
        value = altered(data, path, check)
        if value is None:
            continue
        other = replaced(data, path, value)
        readable = not check(other)
        yield Mutant(plan, path, f"{at(data, path)} → {value}", other, "" if readable else "apart")


def run(plans, keys, program, workers):
    found = []
    with ThreadPoolExecutor(workers) as pool:
        for plan in plans:
            data = yaml.load((ROOT / f"plans/{plan}.yaml").read_text(), Loader=yaml.BaseLoader)
            if program.fails(plan, data):
                sys.exit(f"The tests of {plan} fail before anything is altered.")
            tried = list(mutants(plan, data, keys, program.check))

            def settle(mutant):
                if not mutant.outcome:
                    mutant.outcome = "caught" if program.fails(plan, mutant.data) else "survived"
            list(pool.map(settle, tried))
            found += tried
            print(f"{plan}: {tally(tried)}", flush=True)
    return found


def tally(mutants):
    counts = {name: sum(m.outcome == name for m in mutants) for name in ("caught", "survived", "apart")}
    run_ = counts["caught"] + counts["survived"]
    share = f"{100 * counts['caught'] / run_:.1f}%" if run_ else "–"
    caught = f"{counts['caught']} caught ({share})"
    return f"{run_} tried, {caught}, {counts['survived']} survived, {counts['apart']} not readable"


def tallies(name, mutants):
    """What was tried of how a plan is carried out, and of what it gives bodies to do beside that."""
    duties = [mutant for mutant in mutants if mutant.path[0] == "duties"]
    rest = [mutant for mutant in mutants if mutant.path[0] != "duties"]
    return [f"{name}, outside `duties`: {tally(rest)}.", "", f"`duties`: {tally(duties)}.", ""]


def report(found, plans):
    lines = ["# Are the plans obeyed?", "", __doc__.split("\n\n", 1)[1].strip(), "", *tallies("All five", found)]
    for plan in plans:
        of_plan = [mutant for mutant in found if mutant.plan == plan]
        lines += [f"## {plan}", "", *tallies("Of this plan", of_plan)]
        survivors = [mutant for mutant in of_plan if mutant.outcome == "survived"]
        if survivors:
            lines += ["| not noticed | change |", "|---|---|"]
            lines += [f"| `{mutant.key}` | {mutant.what} |" for mutant in survivors] + [""]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", nargs="*", default=list(SUITES))
    parser.add_argument("--keys", default="", help="only entries whose way matches this pattern")
    parser.add_argument("--to", help="where the table is written")
    options = parser.parse_args()
    plans = options.plans or list(SUITES)
    with tempfile.TemporaryDirectory() as folder:
        found = run(plans, re.compile(options.keys), Program(folder, timeout=180), os.cpu_count() or 2)
    text = report(found, plans)
    if options.to:
        pathlib.Path(options.to).write_text(text)
    else:
        print(text)


if __name__ == "__main__":
    main()
