# SPDX-License-Identifier: Apache-2.0
"""What ci/check-kill.sh does: check-kill.py WORK SEED KILLS -- COMMAND..."""
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time

WORK, SEED, KILLS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
COMMAND = sys.argv[5:]
chance = random.Random(SEED)
faults = []


def fault(where, text):
    faults.append(where + ": " + text)
    print("  WRONG " + faults[-1], flush=True)


def start(cache, runs, *more, before=()):
    environment = dict(os.environ, VFIO_DT_CACHE=cache)
    return subprocess.Popen(
        [*before, *COMMAND, "--runs", runs, *more], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)


def kill(process):
    """The whole group; what has left it, make for example, dies by its parent's watch or not at all."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.communicate()


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def folders(top, note):
    """Whole folders that hold a note; names that begin with a dot are not whole yet."""
    found = {}
    for folder, below, files in os.walk(top):
        below[:] = sorted(name for name in below if not name.startswith("."))
        if note in files:
            found[os.path.relpath(folder, top)] = folder
    return found


def record(folder):
    """What is in a folder, and which folder it is: one that was made anew is another."""
    files = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            files[os.path.relpath(path, folder)] = (os.lstat(path).st_ino, digest(path))
    return files


def state(top, note):
    return {name: record(folder) for name, folder in folders(top, note).items()}


def whole(where, cache, runs):
    """Every file that has its name is whole; gives the numbers of finished cells and observations."""
    for folder, below, files in os.walk(runs):
        below[:] = [name for name in below if not name.startswith(".")]
        for name in files:
            if name.endswith(".json") and not name.startswith("."):
                try:
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        json.load(file)
                except ValueError:
                    fault(where, os.path.join(folder, name) + " is half a file")
        parts = os.path.relpath(folder, runs).split(os.sep)
        if len(parts) == 5 and parts[1] == "kernels" and parts[3].isdigit():
            if "cell.json" not in files:
                fault(where, folder + " is half a cell")
    for top, note in ((runs, "cell.json"), (cache + "/cells", "observation.json")):
        for name, folder in folders(top, note).items():
            with open(os.path.join(folder, note), encoding="utf-8") as file:
                files = json.load(file)["evidence"]["files"]
            for path, expected in files.items():
                if not os.path.isfile(os.path.join(folder, path)):
                    fault(where, name + " lacks " + path)
                elif digest(os.path.join(folder, path)) != expected:
                    fault(where, name + " has another " + path)
    for name in os.listdir(cache + "/cells") if os.path.isdir(cache + "/cells") else []:
        if not name.startswith(".") and len(name) == 64:
            if not os.path.isfile(os.path.join(cache, "cells", name, "observation.json")):
                fault(where, "the observation " + name + " is half a folder")


def verdicts(runs):
    """What the matrix says, without what a clock measured."""
    for folder in sorted(os.listdir(runs)) if os.path.isdir(runs) else []:
        path = os.path.join(runs, folder, "matrix.json")
        if os.path.isfile(path):
            with open(path, encoding="utf-8") as file:
                matrix = json.load(file)
            return [(kernel["id"], patch["number"], patch["tree"], patch["digest"], cell["check"],
                     cell["status"], cell["detail"], cell["inherited"], cell["evidence"]["artefacts"])
                    for kernel in matrix["kernels"] for patch in kernel["patches"]
                    for cell in patch["cells"]]
    return []


def kept(where, before, after):
    for name, files in before.items():
        if name not in after:
            fault(where, name + " was finished and is lost")
        elif files != after[name]:
            fault(where, name + " was finished and is made again")


def verified(where, runs):
    for folder in os.listdir(runs):
        end = COMMAND.index("check")
        ended = subprocess.run([*COMMAND[:end], "verify", os.path.join(runs, folder)], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if ended.returncode:
            fault(where, "verify says: " + ended.stdout)


def finish(where, cache, runs, *more, before=()):
    process = start(cache, runs, *more, before=before)
    output = process.communicate()[0]
    if process.returncode != exit_code or verdicts(runs) != expected:
        fault(where, "ends with %d and other verdicts than the first run:\n%s"
              % (process.returncode, output[-2000:]))
    whole(where, cache, runs)
    return output


def fresh(name):
    place = os.path.join(WORK, name)
    shutil.rmtree(place, ignore_errors=True)
    os.makedirs(place)
    return place + "/cache", place + "/runs"


def writing(*tops):
    """Whether something is being written: a temporary name is there."""
    for top in tops:
        for folder, below, files in os.walk(top):
            if any(name.endswith(".tmp") for name in below + files):
                return True
            below[:] = [name for name in below if name not in ("originals", "tree")]
    return False


def killed(number, seconds):
    """One round: from nothing, killed up to three times, then to the end."""
    cache, runs = fresh("killed")
    where = "round %d" % number
    moments = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        cells, seen = state(runs, "cell.json"), state(cache + "/cells", "observation.json")
        process = start(cache, runs)
        end = time.monotonic() + chance.uniform(0.2, seconds)
        at_write = chance.random() < 0.5
        while time.monotonic() < end and process.poll() is None:
            time.sleep(0.005)
        while at_write and process.poll() is None and not writing(cache + "/cells", runs):
            pass
        moments.append("writing" if at_write else "any")
        kill(process)
        whole(where, cache, runs)
        kept(where, cells, state(runs, "cell.json"))
        kept(where, seen, state(cache + "/cells", "observation.json"))
    cells, seen = state(runs, "cell.json"), state(cache + "/cells", "observation.json")
    finish(where, cache, runs)
    kept(where, cells, state(runs, "cell.json"))
    kept(where, seen, state(cache + "/cells", "observation.json"))
    verified(where, runs)
    print("%-10s killed %d x (%s), %2d cells and %2d observations stood, %2d cells at the end"
          % (where, len(moments), ", ".join(moments), len(cells), len(seen),
             len(folders(runs, "cell.json"))), flush=True)
    return len(moments)


def full_disk():
    disk = os.path.join(WORK, "disk")
    os.makedirs(disk, exist_ok=True)
    for size in ("300k", "1m", "2m", "3m"):
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=" + size, "none", disk]).returncode:
            print("full disk  SKIPPED: this user may not mount a file system")
            return
        try:
            cache, runs = disk + "/cache", disk + "/runs"
            process = start(cache, runs)
            process.communicate()
            where = "disk of " + size
            code = process.returncode
            whole(where, cache, runs)
            cells = state(runs, "cell.json")
            seen = state(cache + "/cells", "observation.json")
            subprocess.run(["mount", "-o", "remount,size=2g", disk], check=True)
            finish(where, cache, runs)
            kept(where, seen, state(cache + "/cells", "observation.json"))
            print("%-10s ended with %d, %2d cells and %2d observations stood; went on with more room"
                  % (where, code, len(cells), len(seen)), flush=True)
            if code not in (3, exit_code):
                fault(where, "ended with %d, not 3" % code)
        finally:
            subprocess.run(["umount", disk], check=True)


def no_network():
    if subprocess.run(["unshare", "-n", "true"], stderr=subprocess.DEVNULL).returncode:
        print("no network SKIPPED: this user may not leave the network")
    else:
        cache, runs = fresh("offline")
        finish("offline", cache, runs, before=("unshare", "-n"))
        print("no network the whole run needs none", flush=True)
    cache, runs = fresh("mirror")
    os.environ["VFIO_DT_KERNEL_MIRROR"] = "http://127.0.0.1:9/"
    process = start(cache, runs, "--kernel", "6.1.1")
    output = process.communicate()[0]
    del os.environ["VFIO_DT_KERNEL_MIRROR"]
    whole("no mirror", cache, runs)
    if process.returncode != 3:
        fault("no mirror", "ended with %d, not 3:\n%s" % (process.returncode, output[-1000:]))
    finish("no mirror", cache, runs)
    print("no mirror  a kernel that cannot be had ended it with %d; then it went on"
          % process.returncode, flush=True)


def two_at_once():
    cache, runs = fresh("both")
    for name, other in (("same run", runs), ("one cache", runs + "2")):
        shutil.rmtree(cache, ignore_errors=True)
        processes = [start(cache, runs), start(cache, other)]
        outputs = [process.communicate()[0] for process in processes]
        for process, place, output in zip(processes, (runs, other), outputs):
            if process.returncode != exit_code or verdicts(place) != expected:
                fault(name, "two at once: %d\n%s" % (process.returncode, output[-2000:]))
            whole(name, cache, place)
            verified(name, place)
        again = [line.split()[2] for output in outputs for line in output.splitlines()
                 if line.startswith(("PASS ", "FAIL ")) and line.count("/") >= 2]
        print("%-10s two at once, %d cells kept from the other one"
              % (name, again.count("kept")), flush=True)
        shutil.rmtree(runs, ignore_errors=True)


cache, runs = fresh("first")
begin = time.monotonic()
process = start(cache, runs)
first = process.communicate()[0]
seconds = time.monotonic() - begin
exit_code, expected = process.returncode, verdicts(runs)
whole("first run", cache, runs)
print("first run  %.1f s, exit code %d, %d cells" % (seconds, exit_code, len(expected)), flush=True)
if not expected:
    sys.exit(first)
kills = number = 0
while kills < KILLS:
    number += 1
    kills += killed(number, seconds)
full_disk()
no_network()
two_at_once()
print("%d kills, %d faults" % (kills, len(faults)))
sys.exit(1 if faults else 0)
