"""Trains a LoRA adapter (Hu et al. 2021, arXiv:2106.09685) for a model of the llama architecture, on the CPU.

train.py WEIGHTS.gguf FOLDER: FOLDER has training.tokens and development.tokens (a line of JSON for each sample:
[tokens of the prompt, tokens of the answer]); it takes checkpoint.npz, from which the next run goes on, log.jsonl and at
the end adapter.gguf. The weights are used as they are quantised, so that the adapter fits what it will run on.
"""

import argparse
import json
import math
import os
import pathlib
import time

import gguf
import jax
import jax.numpy as jnp
import numpy as np
import optax

MATRICES = ["attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down"]


def read_model(path):
    """The weights as f32, those of all blocks stacked, and what the file says of the architecture."""
    reader = gguf.GGUFReader(path)
    field = lambda name: reader.fields[name].contents()
    tensors = {}
    for tensor in reader.tensors:
        values = gguf.quants.dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
        tensors[tensor.name] = values.reshape([int(size) for size in reversed(tensor.shape)])
    blocks = int(field("llama.block_count"))
    names = MATRICES + ["attn_norm", "ffn_norm"]
    stacked = {name: np.stack([tensors[f"blk.{i}.{name}.weight"] for i in range(blocks)]) for name in names}
    embedding = tensors["token_embd.weight"]
    heads = int(field("llama.attention.head_count"))
    shape = {
        "blocks": blocks,
        "heads": heads,
        "kv_heads": int(field("llama.attention.head_count_kv")),
        "head": embedding.shape[1] // heads,
        "epsilon": float(field("llama.attention.layer_norm_rms_epsilon")),
        "theta": float(field("llama.rope.freq_base")),
    }
    weights = {
        "blocks": stacked,
        "embedding": embedding,
        "norm": tensors["output_norm.weight"],
        "output": tensors.get("output.weight", embedding),
    }
    return jax.tree.map(jnp.asarray, weights), shape


def norm(x, weight, epsilon):
    return x * jax.lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + epsilon) * weight


def rotate(x, angles):
    """Rotary positions as llama.cpp has them for this architecture: neighbours are the pairs."""
    pairs = x.reshape(*x.shape[:-1], -1, 2)
    cos, sin = jnp.cos(angles)[:, :, None, :], jnp.sin(angles)[:, :, None, :]
    even, odd = pairs[..., 0], pairs[..., 1]
    return jnp.stack([even * cos - odd * sin, even * sin + odd * cos], -1).reshape(x.shape)


def hidden_states(weights, adapter, batch, shape, scale):
    """Rows of several samples each: a token sees only those before it of its own sample."""
    tokens, samples, positions = batch["tokens"], batch["samples"], batch["positions"]
    rows, length = tokens.shape
    frequencies = shape["theta"] ** (-jnp.arange(0, shape["head"], 2) / shape["head"])
    angles = positions[:, :, None] * frequencies
    same = samples[:, :, None] == samples[:, None, :]
    mask = same & jnp.tril(jnp.ones((length, length), bool))

    def block(x, layer):
        weight, low = layer

        def linear(name, value):
            plain = value @ weight[name].T
            return plain + scale * ((value @ low[name]["a"].T) @ low[name]["b"].T)

        normed = norm(x, weight["attn_norm"], shape["epsilon"])
        heads = lambda value, count: value.reshape(rows, length, count, shape["head"])
        q = rotate(heads(linear("attn_q", normed), shape["heads"]), angles)
        k = rotate(heads(linear("attn_k", normed), shape["kv_heads"]), angles)
        v = heads(linear("attn_v", normed), shape["kv_heads"])
        group = shape["heads"] // shape["kv_heads"]
        k, v = jnp.repeat(k, group, 2), jnp.repeat(v, group, 2)
        scores = jnp.einsum("rihd,rjhd->rhij", q, k) / math.sqrt(shape["head"])
        share = jax.nn.softmax(jnp.where(mask[:, None], scores, -1e30), -1)
        mixed = jnp.einsum("rhij,rjhd->rihd", share, v).reshape(rows, length, -1)
        x = x + linear("attn_output", mixed)
        normed = norm(x, weight["ffn_norm"], shape["epsilon"])
        gated = jax.nn.silu(linear("ffn_gate", normed)) * linear("ffn_up", normed)
        return x + linear("ffn_down", gated), None

    x = weights["embedding"][tokens]
    x, _ = jax.lax.scan(block, x, (weights["blocks"], adapter))
    return norm(x, weights["norm"], shape["epsilon"])


def loss_of(adapter, weights, batch, shape, scale):
    """Mean negative logarithm of the probability of each token of the answers, and how many of them come first."""
    states = hidden_states(weights, adapter, batch, shape, scale)
    states = states.reshape(-1, states.shape[-1])[batch["places"]]
    logits = states @ weights["output"].T
    lost = optax.softmax_cross_entropy_with_integer_labels(logits, batch["wanted"])
    total = jnp.maximum(batch["counts"].sum(), 1)
    right = (logits.argmax(-1) == batch["wanted"]) | (batch["counts"] == 0)
    return (lost * batch["counts"]).sum() / total, right


def pack(samples, rows, length, answers):
    """Fills rows with samples, as many as fit. Returns the batch and the samples that were left over."""
    batch = {name: np.zeros((rows, length), np.int32) for name in ["tokens", "samples", "positions"]}
    places, wanted, owners = [], [], []
    used = [0] * rows
    left, taken = [], 0
    for prompt, answer in samples:
        tokens = prompt + answer
        row = next((row for row in range(rows) if used[row] + len(tokens) <= length), None)
        if len(tokens) > length or len(places) + len(answer) > answers:
            row = None
        if row is None:
            left.append((prompt, answer))
            continue
        start, taken = used[row], taken + 1
        batch["tokens"][row, start : start + len(tokens)] = tokens
        batch["samples"][row, start : start + len(tokens)] = taken
        batch["positions"][row, start : start + len(tokens)] = np.arange(len(tokens))
        first = row * length + start + len(prompt) - 1
        places += range(first, first + len(answer))
        wanted += answer
        owners += [taken] * len(answer)
        used[row] += len(tokens)
    fill = lambda values: np.pad(np.array(values, np.int32), (0, answers - len(values)))
    batch |= {"places": fill(places), "wanted": fill(wanted), "owners": fill(owners)}
    batch["counts"] = (np.arange(answers) < len(places)).astype(np.float32)
    return batch, left, taken


def batches(samples, seed, options):
    """One pass over the samples in an order of its own."""
    order = np.random.default_rng(seed).permutation(len(samples))
    waiting = []
    for index in order:
        waiting.append(samples[index])
        # Enough to choose from for full rows.
        if sum(len(prompt) + len(answer) for prompt, answer in waiting) < options.rows * options.length * 1.25:
            continue
        batch, waiting, taken = pack(waiting, options.rows, options.length, options.answers)
        if taken > 0:
            yield batch


def read_samples(path, longest):
    with open(path) as lines:
        samples = [tuple(json.loads(line)) for line in lines]
    return [sample for sample in samples if len(sample[0]) + len(sample[1]) <= longest]


def write_adapter(path, adapter, shape, options):
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", options.alpha)
    for name in MATRICES:
        for index in range(shape["blocks"]):
            for part in ["a", "b"]:
                values = np.asarray(adapter[name][part][index], np.float16)
                writer.add_tensor(f"blk.{index}.{name}.weight.lora_{part}", values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--alpha", type=float, default=32)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--rows", type=int, default=3)
    parser.add_argument("--length", type=int, default=256)
    parser.add_argument("--answers", type=int, default=448)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=int, default=100, help="steps between two checkpoints")
    parser.add_argument("--stop", type=int, help="end after this step, to go on later")
    options = parser.parse_args()

    weights, shape = read_model(options.weights)
    scale = options.alpha / options.rank
    samples = read_samples(options.folder / "training.tokens", options.length)
    development = read_samples(options.folder / "development.tokens", options.length)

    keys = iter(jax.random.split(jax.random.key(options.seed), len(MATRICES)))
    adapter = {}
    for name in MATRICES:
        blocks, outputs, inputs = weights["blocks"][name].shape
        start = jax.random.normal(next(keys), (blocks, options.rank, inputs)) / math.sqrt(inputs)
        adapter[name] = {"a": start, "b": jnp.zeros((blocks, outputs, options.rank))}
    warm = max(1, options.steps // 30)
    schedule = optax.warmup_cosine_decay_schedule(0, options.rate, warm, options.steps, options.rate / 50)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=0.01))
    state = optimiser.init(adapter)

    checkpoint = options.folder / "checkpoint.npz"
    step = 0
    if checkpoint.exists():
        kept = np.load(checkpoint)
        leaves, structure = jax.tree.flatten((adapter, state))
        adapter, state = jax.tree.unflatten(structure, [jnp.asarray(kept[f"leaf{i}"]) for i in range(len(leaves))])
        step = int(kept["step"])

    @jax.jit
    def train(adapter, state, batch):
        (loss, _), gradient = jax.value_and_grad(loss_of, has_aux=True)(adapter, weights, batch, shape, scale)
        change, state = optimiser.update(gradient, state, adapter)
        return optax.apply_updates(adapter, change), state, loss

    @jax.jit
    def judge(adapter, batch):
        return loss_of(adapter, weights, batch, shape, scale)

    def evaluate():
        losses, whole, count, waiting = [], 0, 0, list(development)
        while waiting:
            batch, waiting, taken = pack(waiting, options.rows, options.length, options.answers)
            if taken == 0:
                break
            loss, right = judge(adapter, batch)
            wrong = {int(owner) for owner, good in zip(batch["owners"], np.asarray(right)) if owner and not good}
            losses.append(float(loss))
            whole, count = whole + taken - len(wrong), count + taken
        return sum(losses) / len(losses), whole / count

    def save():
        leaves = jax.tree.leaves((adapter, state))
        # The name ends in .npz, or numpy would add that to it.
        partial = checkpoint.with_suffix(".partial.npz")
        np.savez(partial, step=step, **{f"leaf{i}": np.asarray(leaf) for i, leaf in enumerate(leaves)})
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
            adapter, state, loss = train(adapter, state, batch)
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
    write_adapter(options.folder / "adapter.gguf", adapter, shape, options)


if __name__ == "__main__":
    main()
