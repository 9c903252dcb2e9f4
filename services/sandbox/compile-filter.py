"""Compiles the sandbox's list of denied system calls into a seccomp filter.

    python3 compile-filter.py seccomp.yaml OUT.bpf

Runs when an image is built, on the architecture of the image; needs python3-seccomp and python3-yaml. An unknown key,
call or error ends it: a filter with a hole must not come out of a typing mistake.
"""

import errno
import os
import sys

import seccomp
import yaml

KEYS = {"top": {"default", "groups"}, "group": {"name", "reason", "error", "calls"}, "call": {"call", "when"},
        "when": {"argument", "mask", "equal", "notEqual", "atLeast", "note"}}


def compile_filter(rules):
    known(rules, "top")
    if rules["default"] != "allow":
        raise ValueError(f"default: found {rules['default']!r}, only 'allow' is known")
    result = seccomp.SyscallFilter(seccomp.ALLOW)
    for group in rules["groups"]:
        known(group, "group")
        action = seccomp.ERRNO(getattr(errno, group["error"]))
        for entry in group["calls"]:
            call = {"call": entry} if isinstance(entry, str) else entry
            known(call, "call")
            if seccomp.resolve_syscall(seccomp.Arch(), call["call"]) < 0:
                raise ValueError(f"{group['name']}: no system call {call['call']!r} on this architecture")
            result.add_rule_exactly(action, call["call"], *([comparison(call["when"])] if "when" in call else []))
    return result


def comparison(when):
    known(when, "when")
    argument, mask = when["argument"], when.get("mask")
    operators = [key for key in ("equal", "notEqual", "atLeast") if key in when]
    if len(operators) != 1:
        raise ValueError(f"{when}: exactly one of equal, notEqual and atLeast is wanted")
    match operators[0], mask:
        case "equal", None:
            return seccomp.Arg(argument, seccomp.EQ, when["equal"])
        case "equal", _:
            return seccomp.Arg(argument, seccomp.MASKED_EQ, mask, when["equal"])
        case "notEqual", None:
            return seccomp.Arg(argument, seccomp.NE, when["notEqual"])
        case "atLeast", None:
            return seccomp.Arg(argument, seccomp.GE, when["atLeast"])
    raise ValueError(f"{when}: a mask goes with equal alone")


def known(value, kind):
    unknown = set(value) - KEYS[kind]
    if unknown:
        raise ValueError(f"unknown {', '.join(sorted(unknown))} in {value}")


def main():
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        result = compile_filter(yaml.safe_load(file))
    # Under another name first: a half-written filter never has the real name.
    with open(target + ".new", "wb") as file:
        result.export_bpf(file)
    os.rename(target + ".new", target)


if __name__ == "__main__":
    main()
