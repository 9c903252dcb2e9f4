"""Runs commands as icalfa does, and says whether they did the same: its measure in the mode "tfidf" (InterCode, Yang et al.,
2023; icalfa/envs/bash/bash_env.py), which alone needs no other model.

nl2sh-run.py ASSETS: reads {"image": 1..5, "command": "...", "gold": "..."} a line, answers each with {"right": true|false,
"files": true|false, "similarity": 0..1, "status": of the gold command}.

Right is what gets the full reward there: the same changes of files that git knows of, new files with the same content, and the
same output, or one whose words are so alike that the similarity rounds to the whole. What differs from icalfa: the commands
run in namespaces over this machine's own /usr and /etc, not in containers of Ubuntu and Alpine, and without network; and
they run as they are written, where icalfa puts them between double quotes, which breaks those that have some themselves.
"""

import hashlib
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

PATIENCE = 10  # seconds; icalfa's TIMEOUT_DURATION
LEAST_ALIKE = 0.325 / 0.33  # what is rounded to 0.33 of 0.33
LONGEST_OUTPUT = 1 << 20  # bytes
ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME": "/root",
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
}
FILES = {1: "/testbed/hello.c /testbed/FooBar.html"}  # of nl2bash1.Dockerfile

assets = os.path.join(sys.argv[1], "docker")
work = tempfile.TemporaryDirectory(prefix="parlance-nl2sh-")


def inside(root, image, command):
    """Runs a command in a tree. Returns its output, with what it said of errors, and its status."""
    jail = ["prlimit", "--fsize=67108864", "--as=4294967296", "--", "bwrap", "--unshare-all", "--uid", "0", "--gid", "0"]
    jail += ["--die-with-parent", "--new-session"]
    jail += ["--bind", root, "/", "--ro-bind", "/usr", "/usr", "--ro-bind", "/etc", "/etc"]
    jail += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/run", "--chdir", "/", "--"]
    given = {**ENVIRONMENT, "FILES": FILES[image]} if image in FILES else ENVIRONMENT
    with tempfile.TemporaryFile() as output:
        try:
            status = subprocess.run(
                [*jail, "/bin/bash", "-c", command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=given,
                timeout=PATIENCE,
            ).returncode
        except subprocess.TimeoutExpired:
            return "Command timed out", 124
        output.seek(0)
        return output.read(LONGEST_OUTPUT).decode("utf-8", "replace"), status


def make(image):
    """The files of an image, as its Dockerfile makes them."""
    root = os.path.join(work.name, f"image-{image}")
    for name in ("root", "tmp", "home", "var", "opt", "mnt"):
        os.makedirs(os.path.join(root, name))
    for name in ("bin", "sbin", "lib", "lib64"):
        os.symlink("usr/" + name, os.path.join(root, name))
    script = f"setup_nl2b_fs_{image}.sh"
    shutil.copy(os.path.join(assets, script), root)
    shutil.copy(os.path.join(assets, "docker.gitignore"), os.path.join(root, ".gitignore"))
    setup = f"chmod +x /{script}; /{script}; git init -q && git add -A && {commit}"
    output, status = inside(root, image, setup)
    if status != 0:
        sys.exit(f"image {image} cannot be made: {output}")
    return root


commit = "git -c user.name=intercode -c user.email=intercode@pnlp.org commit -q -m initial"
images = {}


def carry_out(image, command):
    """What a command does to fresh files. Returns its output, its status, the changes, and the content of what is new."""
    if image not in images:
        images[image] = make(image)
    root = os.path.join(work.name, "run")
    subprocess.run(["cp", "-a", images[image], root], check=True)
    try:
        output, status = inside(root, image, command)
        changed, failed = inside(root, image, "git status --short")
        if failed:  # the command did away with what git needs
            changed = "!! " + changed
        changes = {(line[3:], line[:2].strip()) for line in changed.splitlines()}
        new = {path: content(os.path.join(root, path.strip('"'))) for path, kind in changes if kind in ("A", "??", "C")}
        return output, status, changes, new
    finally:
        subprocess.run(["chmod", "-R", "u+rwX", root], stderr=subprocess.DEVNULL)
        shutil.rmtree(root, ignore_errors=True)


def content(path):
    """A digest of a file, or of all files in a folder."""
    digest = hashlib.md5()
    if os.path.islink(path):
        digest.update(os.readlink(path).encode())
    elif os.path.isdir(path):
        for name in sorted(os.listdir(path)):
            digest.update(name.encode() + content(os.path.join(path, name)).encode())
    elif os.path.isfile(path):
        with open(path, "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def similarity(one, other):
    """The cosine of two texts' words, weighted as scikit-learn's TfidfVectorizer does with only these two."""
    if one == other:
        return 1.0
    counts = [Counter(re.findall(r"\b\w\w+\b", text.lower())) for text in (one, other)]
    weights = {word: math.log(3 / (1 + sum(word in all for all in counts))) + 1 for word in counts[0] | counts[1]}
    lengths = [math.sqrt(sum((count * weights[word]) ** 2 for word, count in all.items())) for all in counts]
    product = sum(counts[0][word] * counts[1][word] * weight**2 for word, weight in weights.items())
    return product / (lengths[0] * lengths[1]) if all(lengths) else 0.0


for line in sys.stdin:
    task = json.loads(line)
    output, _, changes, new = carry_out(task["image"], task["command"])
    expected, status, wanted, wanted_new = carry_out(task["image"], task["gold"])
    alike = 1.0 if task["command"] == task["gold"] else similarity(output, expected)
    files = changes == wanted and new == wanted_new
    answer = {"right": files and alike >= LEAST_ALIKE, "files": files, "similarity": round(alike, 3), "status": status}
    print(json.dumps(answer), flush=True)
