import { fail } from "../core/failed.ts";
import { textOf } from "./describeFile.ts";
import type { GgufHeader, GgufTensor } from "./ggufHeader.ts";
import { openGguf } from "./openGguf.ts";

/** A LoRA adapter whose header has been checked against its base model. */
export type AdapterFile = { readonly path: string; readonly fileBytes: number };

type Pair = { a?: GgufTensor; b?: GgufTensor };

const suffixes = { a: ".lora_a", b: ".lora_b" } as const;

/** llama.cpp passes over changed normalisations: most adapters work without them. */
const ignoredSuffix = "_norm.weight";

const embedding = "token_embd.weight";

/**
 * Checks the header of a LoRA adapter against that of a base model whose own header has been checked, before native
 * code may see the adapter: as the loader of llama.cpp does (llama-adapter.cpp), and where that would end the process.
 * Fails with ADAPTER_INVALID, ADAPTER_MISMATCH, or as inspectGguf fails on what is no sound GGUF file.
 */
export async function inspectAdapter(path: string, basePath: string): Promise<AdapterFile> {
  const adapter = await openGguf(path);
  checkMetadata(adapter);
  const pairs = pairTensors(adapter);
  const base = await openGguf(basePath);
  checkArchitecture(adapter, base);
  for (const [name, { a, b }] of pairs) checkPair(path, base, name, a, b);
  return { path, fileBytes: adapter.fileBytes };
}

function checkMetadata(adapter: GgufHeader): void {
  const { path, scalars, types, lists } = adapter;
  const invalid = (reason: string) => fail("ADAPTER_INVALID", { path, reason });
  const kind = textOf(adapter, "general.type") || "model";
  if (kind !== "adapter") invalid(`It holds no adapter but a ${kind}.`);
  const type = textOf(adapter, "adapter.type");
  if (type !== "lora") invalid(`Its adapter is of the type “${type}”, not “lora”.`);
  const alphaKey = "adapter.lora.alpha";
  const alpha = scalars.get(alphaKey);
  // The native library aborts on a number of another type.
  const isUsable = typeof alpha === "number" && alpha > 0 && alpha < Infinity;
  if (!isUsable || types.get(alphaKey) !== "float32") {
    invalid("Its strength (adapter.lora.alpha) is missing or impossible.");
  }
  const invocation = "adapter.alora.invocation_tokens";
  if (lists.has(invocation) || scalars.has(invocation)) {
    invalid("It begins only after certain words of a prompt, which Viva does not write.");
  }
}

function pairTensors({ path, tensors }: GgufHeader): ReadonlyMap<string, Required<Pair>> {
  const invalid = (reason: string) => fail("ADAPTER_INVALID", { path, reason });
  const found = new Map<string, Pair>();
  for (const [name, tensor] of tensors) {
    const half = name.endsWith(suffixes.a) ? "a" : name.endsWith(suffixes.b) ? "b" : null;
    if (half === null) {
      if (name.endsWith(ignoredSuffix)) continue;
      return invalid(`Its tensor “${name}” is no part of an adapter.`);
    }
    const base = name.slice(0, -suffixes[half].length);
    found.set(base, { ...found.get(base), [half]: tensor });
  }
  const pairs = new Map<string, Required<Pair>>();
  for (const [name, { a, b }] of found) {
    if (a === undefined || b === undefined) {
      return invalid(`The ${a === undefined ? "first" : "second"} half of “${name}” is missing.`);
    }
    pairs.set(name, { a, b });
  }
  if (pairs.size === 0) invalid("It changes no tensor of a model.");
  return pairs;
}

function checkArchitecture(adapter: GgufHeader, base: GgufHeader): void {
  const made = textOf(adapter, "general.architecture");
  const needed = textOf(base, "general.architecture");
  if (made === needed) return;
  const reason = `It was made for the architecture “${made}”; this model's is “${needed}”.`;
  fail("ADAPTER_MISMATCH", { path: adapter.path, reason });
}

/** Both halves must fit the base tensor and each other: the native library does not check all of it, and aborts. */
function checkPair(
  path: string,
  base: GgufHeader,
  name: string,
  a: GgufTensor,
  b: GgufTensor,
): void {
  const mismatch = (reason: string) => fail("ADAPTER_MISMATCH", { path, reason });
  const target = base.tensors.get(name);
  if (target === undefined) return mismatch(`This model has no tensor “${name}”.`);
  if (target.dimensions.length < 2) mismatch(`“${name}” is no matrix in this model.`);
  // The same tensor makes the output there, where the halves would have to be the other way round.
  if (name === embedding && !base.tensors.has("output.weight")) {
    mismatch(`This model also writes with “${name}”, which an adapter cannot change in it.`);
  }
  const [inputs, outputs, ...others] = sizes(target);
  const [aInputs, aOutputs, ...aOthers] = sizes(a);
  const [bInputs, bOutputs, ...bOthers] = sizes(b);
  const isSameStack = String(aOthers) === String(others) && String(bOthers) === String(others);
  // Rows of the embedding are looked up in the first half and not multiplied with it.
  const fits =
    name === embedding
      ? aOutputs === outputs && bOutputs === inputs && aInputs === bInputs
      : aInputs === inputs && bOutputs === outputs && aOutputs === bInputs;
  if (isSameStack && fits) return;
  const [ofA, ofB, ofTarget] = [a, b, target].map(({ dimensions }) => dimensions.join(" × "));
  mismatch(`Its halves of “${name}” (${ofA} and ${ofB}) do not fit this model's ${ofTarget}.`);
}

/** Four dimensions, as the native library sees every tensor. */
function sizes({ dimensions }: GgufTensor): readonly number[] {
  return [...dimensions, 1, 1, 1, 1].slice(0, 4);
}
