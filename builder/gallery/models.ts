import type { BadInput } from "./bad-input.ts";

const sha256 = "0a".repeat(32);
const pypi = `{package: tiny-weights, version: "1.0", member: tiny_weights/tiny.gguf}`;
const entry = `role: assistant, licence: Apache-2.0, format: gguf, bytes: 18, sha256: ${sha256}`;
const lock = (text: string): Pick<BadInput, "files"> => ({ files: { "models.lock": text } });
const model = (text: string): Pick<BadInput, "files"> => lock(`models:\n  tiny: {${text}}\n`);

/** Locks of the models, and models that they do not have. */
export const models: readonly BadInput[] = [
  {
    name: "a model that is not locked",
    profile: "extends: whole\nmodels: [tyni]\n",
    says: `error: model "tyni" is not in models.lock
   at: profiles/bad.yaml:2:10
found: tyni
 want: tiny
 hint: write tiny, or lock it: npm run lock:models -- tyni --pypi PACKAGE==VERSION --member PATH --licence SPDX`,
  },
  {
    name: "a model, where none is locked",
    ...lock("models: {}\n"),
    says: `error: model "tiny" is not in models.lock
   at: profiles/whole.yaml:12:10
found: tiny
 want: a model that is locked
 hint: npm run lock:models -- tiny --pypi PACKAGE==VERSION --member PATH --licence SPDX`,
  },
  {
    name: "a lock of models that is gone",
    script: "rm models.lock",
    says: `error: models.lock cannot be read
   at: models.lock
found: no such file
 want: a text file in YAML, in UTF-8
 hint: put a file in its place: git checkout -- models.lock`,
  },
  {
    name: "an empty lock of models",
    ...lock(""),
    says: `error: the file has the wrong type
   at: models.lock:1:1
found: null
 want: a map
 hint: write it, or bring it back: git checkout -- models.lock`,
  },
  {
    name: "a lock of models that is a folder",
    script: "rm models.lock; mkdir models.lock",
    says: `error: models.lock cannot be read
   at: models.lock
found: a folder
 want: a text file in YAML, in UTF-8
 hint: put a file in its place: git checkout -- models.lock`,
  },
  {
    name: "a lock of models that was cut off",
    ...lock(`models:\n  tiny: {${entry}, sour`),
    says: `error: this is not YAML that can be read
   at: models.lock:2:151
found: Flow map in block collection must be sufficiently indented and end with a }
 want: YAML 1.2
 hint: edit models.lock:2:151`,
  },
  {
    name: "a lock of models with another key",
    ...lock("models: {}\nmodel: {}\n"),
    says: `error: unknown key "model"
   at: models.lock:2:1
found: model
 want: one of models
 hint: write "models" instead of "model"`,
  },
  {
    name: "a model's digest that is too short",
    ...model(`${entry.slice(0, -1)}, sources: [{pypi: ${pypi}}]`),
    says: `error: models.tiny.sha256 does not fit
   at: models.lock:2:81
found: "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0"
 want: 64 digits 0-9 and a-f
 hint: edit models.lock:2:81`,
  },
  {
    name: "a model's digest of another kind",
    ...model(`${entry.replace(sha256, "md5:abc")}, sources: [{pypi: ${pypi}}]`),
    says: `error: models.tiny.sha256 does not fit
   at: models.lock:2:81
found: "md5:abc"
 want: 64 digits 0-9 and a-f
 hint: edit models.lock:2:81`,
  },
  {
    name: "a model's size below nothing",
    ...model(`${entry.replace("18", "-18")}, sources: [{pypi: ${pypi}}]`),
    says: `error: models.tiny.bytes does not fit
   at: models.lock:2:69
found: -18
 want: a size in bytes
 hint: edit models.lock:2:69`,
  },
  {
    name: "a format that nothing runs",
    ...model(`${entry.replace("gguf", "onnx")}, sources: [{pypi: ${pypi}}]`),
    says: `error: models.tiny.format has a value that is not known
   at: models.lock:2:56
found: "onnx"
 want: gguf
 hint: write gguf`,
  },
  {
    name: "a model without a source",
    ...model(`${entry}, sources: []`),
    says: `error: models.tiny.sources does not fit
   at: models.lock:2:156
found: []
 want: one source or more
 hint: edit models.lock:2:156`,
  },
  {
    name: "a model without sources",
    ...model(entry),
    says: `error: models.tiny lacks "sources"
   at: models.lock:2:9
 want: a value for "sources"
 hint: add "sources:" to models.lock`,
  },
  {
    name: "a source without a version",
    ...model(`${entry}, sources: [{pypi: {package: tiny-weights, member: a.gguf}}]`),
    says: `error: models.tiny.sources.0.pypi lacks "version"
   at: models.lock:2:164
 want: a value for "version"
 hint: add "version:" to models.lock`,
  },
  {
    name: "a source with a range of versions",
    ...model(`${entry}, sources: [{pypi: ${pypi.replace('"1.0"', '">=1.0"')}}]`),
    says: `error: models.tiny.sources.0.pypi.version does not fit
   at: models.lock:2:197
found: ">=1.0"
 want: one version, such as 1.0
 hint: edit models.lock:2:197`,
  },
  {
    name: "a source whose package pip would take for an option",
    ...model(`${entry}, sources: [{pypi: ${pypi.replace("tiny-weights", "--index-url=x")}}]`),
    says: `error: models.tiny.sources.0.pypi.package does not fit
   at: models.lock:2:174
found: "--index-url=x"
 want: the name of a package on PyPI
 hint: edit models.lock:2:174`,
  },
  {
    name: "a source that is nothing",
    ...model(`${entry}, sources: [{}]`),
    says: `error: models.tiny.sources.0 does not fit
   at: models.lock:2:157
found: {}
 want: one of pypi and file
 hint: edit models.lock:2:157`,
  },
  {
    name: "a source that is two",
    ...model(`${entry}, sources: [{pypi: ${pypi}, file: tiny.gguf}]`),
    says: `error: models.tiny.sources.0 does not fit
   at: models.lock:2:157
found: {"pypi":{"package":"tiny-weights","version":"1.0","member":"tiny_weights/tiny…
 want: one of pypi and file
 hint: edit models.lock:2:157`,
  },
  {
    name: "a source outside the repository",
    ...model(`${entry}, sources: [{file: ../tiny.gguf}]`),
    says: `error: models.tiny.sources.0.file does not fit
   at: models.lock:2:164
found: "../tiny.gguf"
 want: a path in this repository, such as training/adapter/parlance.gguf
 hint: edit models.lock:2:164`,
  },
  {
    name: "an adapter of a model that is not there",
    ...model(`${entry}, base: small, sources: [{pypi: ${pypi}}]`),
    says: `error: model "tiny" is an adapter of "small", which has no weights of its own
   at: models.lock
found: small
 want: a model of this lock that is no adapter itself
 hint: mend "base:" of tiny in models.lock`,
  },
  {
    name: "an adapter without its model",
    ...lock(
      `models:\n  tiny: {${entry}, base: small, sources: [{file: training/adapter/tiny.gguf}]}\n  small: {${entry}, sources: [{pypi: ${pypi}}]}\n`,
    ),
    says: `error: the adapter "tiny" needs the model "small", which the profile does not have
   at: profiles/whole.yaml:12:10
found: tiny
 want: small and tiny
 hint: write "small" beside "tiny"

error: model "training/adapter/tiny.gguf" is missing
   at: profiles/whole.yaml:12:10
found: training/adapter has none
 want: training/adapter/tiny.gguf
 hint: add training/adapter/tiny.gguf`,
  },
  {
    name: "a source of another kind",
    ...model(`${entry}, sources: [{url: "http://archive.example/tiny.gguf"}]`),
    says: `error: unknown key "url"
   at: models.lock:2:158
found: url
 want: one of file, pypi
 hint: write "file" instead of "url"`,
  },
  {
    name: "a model whose name leads out of the folder",
    ...lock(`models:\n  ../tiny: {${entry}, sources: [{pypi: ${pypi}}]}\n`),
    says: `error: models has a key that cannot be one
   at: models.lock:2:3
found: ../tiny
 want: small letters, digits and -, at most 64
 hint: give it another name in models.lock`,
  },
];
