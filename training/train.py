"""Trains a LoRA adapter (Hu et al. 2021, arXiv:2106.09685) for a model of the llama architecture, on the CPU.

train.py WEIGHTS.gguf FOLDER: FOLDER has training.tokens and development.tokens (lines of JSON: [tokens that samples begin
with, [[tokens of one's prompt after these, tokens of its answer], ...]]: what samples have in common is computed once); it
takes checkpoint.pt, from which the next run of the same data goes on, log.jsonl and at the end adapter.gguf. The weights
are used as they are quantised, so that the adapter fits what it will run on. Products are of bfloat16 where the processor
has instructions for them, which is more than twice as fast.
"""

import argparse
import hashlib
import json
import math
import os
import pathlib
import time

import gguf
import numpy as np
import torch
from torch.nn import functional

MATRICES = ["attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down"]


def fast_type():
    """bfloat16 where it is computed with, and not only stored."""
    with open("/proc/cpuinfo") as lines:
        flags = next((line for line in lines if line.startswith("flags")), "").split()
    return torch.bfloat16 if "avx512_bf16" in flags or "amx_bf16" in flags else torch.float32


def read_model(path, kind):
    """The weights of each block, the others, and what the file says of the architecture."""
    reader = gguf.GGUFReader(path)
    field = lambda name: reader.fields[name].contents()
    tensors = {}
    for tensor in reader.tensors:
        values = gguf.quants.dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
        tensors[tensor.name] = torch.from_numpy(values.reshape([int(size) for size in reversed(tensor.shape)]).copy())
    blocks = []
    for index in range(int(field("llama.block_count"))):
        block = {name: tensors[f"blk.{index}.{name}.weight"].to(kind) for name in MATRICES}
        block |= {name: tensors[f"blk.{index}.{name}.weight"] for name in ["attn_norm", "ffn_norm"]}
        blocks.append(block)
    embedding = tensors["token_embd.weight"]
    heads = int(field("llama.attention.head_count"))
    shape = {
        "heads": heads,
        "kv_heads": int(field("llama.attention.head_count_kv")),
        "head": embedding.shape[1] // heads,
        "epsilon": float(field("llama.attention.layer_norm_rms_epsilon")),
        "theta": float(field("llama.rope.freq_base")),
    }
    weights = {
        "blocks": blocks,
        "embedding": embedding,
        "norm": tensors["output_norm.weight"],
        "output": tensors.get("output.weight", embedding).to(kind),
    }
    return weights, shape


def norm(x, weight, epsilon):
    return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + epsilon) * weight


def rotate(x, cos, sin):
    """Rotary positions as llama.cpp has them for this architecture: neighbours are the pairs."""
    even, odd = x[..., 0::2], x[..., 1::2]
    return torch.stack([even * cos - odd * sin, even * sin + odd * cos], -1).flatten(-2)


def hidden_states(weights, adapter, batch, shape, scale):
    """Rows of several samples each: a token sees those before it of its own sample, and of what this begins with."""
    tokens, groups, samples, positions = (batch[name] for name in ["tokens", "groups", "samples", "positions"])
    rows, length = tokens.shape
    kind = weights["output"].dtype
    frequencies = shape["theta"] ** (-torch.arange(0, shape["head"], 2) / shape["head"])
    angles = (positions[:, :, None] * frequencies)[:, :, None, :]
    cos, sin = angles.cos(), angles.sin()
    same = (samples[:, :, None] == samples[:, None, :]) | (samples[:, None, :] == 0)
    seen = same & (groups[:, :, None] == groups[:, None, :]) & torch.ones(length, length, dtype=torch.bool).tril()
    mask = torch.zeros(rows, 1, length, length, dtype=kind).masked_fill_(~seen[:, None], -1e30)

    x = weights["embedding"][tokens]
    for block, low in zip(weights["blocks"], adapter):

        def linear(name, value):
            a, b = low[name]
            small = functional.linear(value, a.to(kind))
            return functional.linear(value, block[name]) + scale * functional.linear(small, b.to(kind))

        normed = norm(x, block["attn_norm"], shape["epsilon"]).to(kind)
        heads = lambda value, count: value.view(rows, length, count, shape["head"])
        q = rotate(heads(linear("attn_q", normed), shape["heads"]).float(), cos, sin)
        k = rotate(heads(linear("attn_k", normed), shape["kv_heads"]).float(), cos, sin)
        v = heads(linear("attn_v", normed), shape["kv_heads"])
        group = shape["heads"] // shape["kv_heads"]
        k, v = k.repeat_interleave(group, 2), v.repeat_interleave(group, 2)
        scores = (q / math.sqrt(shape["head"])).to(kind).transpose(1, 2) @ k.to(kind).permute(0, 2, 3, 1)
        share = torch.softmax(scores + mask, -1)
        mixed = (share @ v.transpose(1, 2)).transpose(1, 2).reshape(rows, length, -1)
        x = x + linear("attn_output", mixed)
        normed = norm(x, block["ffn_norm"], shape["epsilon"]).to(kind)
        gated = functional.silu(linear("ffn_gate", normed)) * linear("ffn_up", normed)
        x = x + linear("ffn_down", gated)
    return norm(x, weights["norm"], shape["epsilon"]).to(kind)


def loss_of(adapter, weights, batch, shape, scale):
    """Mean negative logarithm of the probability of each token of the answers, and which of them come first."""
    states = hidden_states(weights, adapter, batch, shape, scale).flatten(0, 1)[batch["places"]]
    logits = functional.linear(states, weights["output"]).float()
    return functional.cross_entropy(logits, batch["wanted"]), logits.argmax(-1) == batch["wanted"]


def pack(groups, rows, length):
    """Fills rows with samples, as many as fit; groups of them begin alike. Returns the batch and what was left over."""
    batch = {name: np.zeros((rows, length), np.int64) for name in ["tokens", "groups", "samples", "positions"]}
    places, wanted, owners = [], [], []
    used = [0] * rows
    left, taken = [], 0
    for number, (common, samples) in enumerate(groups, 1):
        row = next((row for row in range(rows) if used[row] + size((common, samples)) <= length), None)
        if row is None:
            left.append((common, samples))
            continue

        def put(tokens, sample, position):
            start, used[row] = used[row], used[row] + len(tokens)
            here = slice(start, used[row])
            batch["tokens"][row, here], batch["groups"][row, here], batch["samples"][row, here] = tokens, number, sample
            batch["positions"][row, here] = np.arange(position, position + len(tokens))
            return row * length + start

        put(common, 0, 0)
        for prompt, answer in samples:
            taken += 1
            first = put(prompt + answer, taken, len(common)) + len(prompt) - 1
            places += range(first, first + len(answer))
            wanted += answer
            owners += [taken] * len(answer)
    batch |= {"places": np.array(places), "wanted": np.array(wanted)}
    return {name: torch.from_numpy(value) for name, value in batch.items()} | {"owners": owners}, left, taken


def size(group):
    common, samples = group
    return len(common) + sum(len(prompt) + len(answer) for prompt, answer in samples)


def batches(groups, seed, options):
    """One pass over the samples in an order of its own."""
    waiting, tokens = [], 0
    for index in np.random.default_rng(seed).permutation(len(groups)):
        waiting.append(groups[index])
        tokens += size(groups[index])
        # Enough to choose from for full rows.
        if tokens < options.rows * options.length * 1.25:
            continue
        batch, waiting, _ = pack(waiting, options.rows, options.length)
        tokens = sum(size(group) for group in waiting)
        yield batch


def read_samples(path, longest):
    """Groups of samples, none longer than a row."""
    groups = []
    with open(path) as lines:
        for common, samples in map(json.loads, lines):
            room, fitting = longest - len(common), []
            for prompt, answer in samples:
                if len(prompt) + len(answer) <= room:
                    fitting.append((prompt, answer))
                    room -= len(prompt) + len(answer)
            if fitting:
                groups.append((common, fitting))
    return groups


def write_adapter(path, adapter, options):
    partial = path.with_suffix(".partial")
    writer = gguf.GGUFWriter(partial, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", options.alpha)
    for name in MATRICES:
        for index, low in enumerate(adapter):
            for part, values in zip("ab", low[name]):
                writer.add_tensor(f"blk.{index}.{name}.weight.lora_{part}", values.detach().half().numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    os.replace(partial, path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--alpha", type=float, default=32)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--rows", type=int, default=1)
    parser.add_argument("--length", type=int, default=1024)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=int, default=100, help="steps between two checkpoints")
    parser.add_argument("--stop", type=int, help="end after this step, to go on later")
    options = parser.parse_args()

    torch.set_num_threads(len(os.sched_getaffinity(0)))
    weights, shape = read_model(options.weights, fast_type())
    scale = options.alpha / options.rank
    samples = read_samples(options.folder / "training.tokens", options.length)
    development = read_samples(options.folder / "development.tokens", options.length)
    # What a checkpoint belongs to: others' samples or settings would make an adapter that no run can make again.
    told = {name: value for name, value in vars(options).items() if name not in ["folder", "stop", "every", "weights"]}
    identity = hashlib.sha256(json.dumps(told).encode())
    for path in [options.weights, options.folder / "training.tokens"]:
        identity.update(pathlib.Path(path).read_bytes())

    random = torch.Generator().manual_seed(options.seed)
    adapter = []
    for block in weights["blocks"]:
        low = {}
        for name in MATRICES:
            outputs, inputs = block[name].shape
            a = torch.randn(options.rank, inputs, generator=random) / math.sqrt(inputs)
            low[name] = (a.requires_grad_(), torch.zeros(outputs, options.rank, requires_grad=True))
        adapter.append(low)
    parameters = [part for low in adapter for pair in low.values() for part in pair]
    optimiser = torch.optim.AdamW(parameters, lr=options.rate, weight_decay=0.01, foreach=True)
    warm = max(1, options.steps // 30)
    cosine = lambda step: 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, options.steps - warm)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: (step + 1) / warm if step < warm else cosine(step))

    checkpoint = options.folder / "checkpoint.pt"
    step = 0
    if checkpoint.exists():
        kept = torch.load(checkpoint)
        if kept["identity"] == identity.hexdigest():
            step = kept["step"]
            optimiser.load_state_dict(kept["optimiser"])
            schedule.load_state_dict(kept["schedule"])
            with torch.no_grad():
                for parameter, value in zip(parameters, kept["parameters"]):
                    parameter.copy_(value)
            print(f"going on from step {step}", flush=True)
        else:
            print("the checkpoint is of other samples or settings: beginning again", flush=True)
    if step == 0:
        (options.folder / "log.jsonl").unlink(missing_ok=True)

    @torch.no_grad()
    def evaluate():
        losses, whole, count, waiting = [], 0, 0, list(development)
        while waiting:
            batch, waiting, taken = pack(waiting, options.rows, options.length)
            loss, right = loss_of(adapter, weights, batch, shape, scale)
            wrong = {owner for owner, good in zip(batch["owners"], right.tolist()) if not good}
            losses.append(float(loss))
            whole, count = whole + taken - len(wrong), count + taken
        return sum(losses) / len(losses), whole / count

    def save():
        partial = checkpoint.with_suffix(".partial")
        kept = {"identity": identity.hexdigest(), "step": step, "parameters": parameters}
        torch.save(kept | {"optimiser": optimiser.state_dict(), "schedule": schedule.state_dict()}, partial)
        os.replace(partial, checkpoint)

    end = min(options.steps, options.stop or options.steps)
    losses, began = [], time.monotonic()
    passed = 0
    number = 0
    while step < end:
        number += 1
        for batch in batches(samples, options.seed * 1000 + number, options):
            passed += 1
            # The same batches as without the interruption.
            if passed <= step:
                continue
            optimiser.zero_grad(set_to_none=True)
            loss, _ = loss_of(adapter, weights, batch, shape, scale)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            schedule.step()
            losses.append(float(loss))
            step += 1
            if step % 10 == 0:
                pace = (time.monotonic() - began) / len(losses)
                print(f"step {step} of {options.steps}: loss {np.mean(losses[-10:]):.4f}, {pace:.2f} s a step", flush=True)
            if step % options.every == 0 or step == end:
                save()
                loss, whole = evaluate()
                line = {"step": step, "loss": float(np.mean(losses[-50:])), "development": loss, "whole": whole}
                print(f"step {step}: development loss {loss:.4f}, {whole:.1%} of the answers right to the letter", flush=True)
                with open(options.folder / "log.jsonl", "a") as log:
                    log.write(json.dumps(line | {"seconds": round(time.monotonic() - began, 1)}) + "\n")
            if step >= end:
                break
    write_adapter(options.folder / "adapter.gguf", adapter, options)


if __name__ == "__main__":
    main()
