"""Runs Needle 3 by the C interface of its engine, without the package around it, which would count its users.

needle.py ENGINE WEIGHTS: reads {"tools": [...] or null for those of before, "query": "..."} a line, answers each with
{"response": {...}, "prepared": ms spent on the tools, "ms": ms spent on the query}.
"""

import ctypes
import json
import sys
import time

LONGEST = 512  # tokens; the package's own
ROOM = 1 << 16  # bytes of an answer; the package's own
# The package says what day it is, unless told; here it is always the same.
SYSTEM = b"date: 2026-11-23 Mon 12:00"

engine, weights = sys.argv[1:]
needle = ctypes.CDLL(engine)
needle.needle_load.argtypes = [ctypes.c_char_p, ctypes.c_uint64]
needle.needle_init.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p]
needle.needle_complete.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
needle.needle_reset.restype = None

with open(weights, "rb") as file:
    loaded = file.read()
if needle.needle_load(loaded, len(loaded)) < 0:
    sys.exit("needle_load failed")
answer = ctypes.create_string_buffer(ROOM)


def milliseconds(began):
    return (time.perf_counter() - began) * 1000


for line in sys.stdin:
    question = json.loads(line)
    began = time.perf_counter()
    if question["tools"] is not None:
        if needle.needle_init(SYSTEM, json.dumps(question["tools"]).encode(), None) < 0:
            sys.exit("needle_init failed")
    prepared = milliseconds(began)
    began = time.perf_counter()
    needle.needle_reset()
    if needle.needle_complete(question["query"].encode(), LONGEST, answer, ROOM) < 0:
        sys.exit("needle_complete failed: " + answer.value.decode("utf-8", "replace"))
    spent = milliseconds(began)
    print(json.dumps({"response": json.loads(answer.value), "prepared": prepared, "ms": spent}), flush=True)
