import type { Failure } from "../contract/failure.ts";
import { formatBytes } from "../contract/formatBytes.ts";
import { fail, Failed } from "../core/failed.ts";
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
 * Fails with ADAPTER_INVALID, ADAPTER_MISMATCH, where there is no file to read as inspectGguf does, and where the base is
 * no sound GGUF file.
 */
export async function inspectAdapter(path: string, basePath: string): Promise<AdapterFile> {
  const adapter = await openAdapter(path);
  checkMetadata(adapter);
  const pairs = pairTensors(adapter);
  const base = await openGguf(basePath);
  checkArchitecture(adapter, base);
  for (const [name, { a, b }] of pairs) checkPair(path, base, name, a, b);
  return { path, fileBytes: adapter.fileBytes };
}

/** What is no sound GGUF file is no adapter either; the words for a model would mislead. */
async function openAdapter(path: string): Promise<GgufHeader> {
  try {
    return await openGguf(path);
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    const reason = reasonOf(error.failure);
    if (reason === null) throw error;
    return fail("ADAPTER_INVALID", { path, reason });
  }
}

function reasonOf(failure: Failure): string | null {
  switch (failure.code) {
    case "NOT_GGUF":
      return "It does not begin as a GGUF file does.";
    case "GGUF_TRUNCATED": {
      const { needBytes, haveBytes } = failure.data;
      return `It is incomplete: it should hold ${formatBytes(needBytes)} but holds ${formatBytes(haveBytes)}.`;
    }
    case "GGUF_INVALID":
      return `It is damaged: ${failure.data.reason}.`;
    default:
      return null;
  }
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
  const reason = `It was made for another kind of model: “${made}”; this one is “${needed}”.`;
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
  if (target === undefined)
    return mismatch(`It changes a part that this model does not have (“${name}”).`);
  if (target.dimensions.length < 2)
    mismatch(
      `It changes a part that an adapter cannot change in this model (“${name}” is no matrix).`,
    );
  // The same tensor makes the output there, where the halves would have to be the other way round.
  if (name === embedding && !base.tensors.has("output.weight")) {
    mismatch(
      `It changes a part that an adapter cannot change in this model, which also writes with it (“${name}”).`,
    );
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
  mismatch(
    `It was made for a model of other sizes (“${name}”: ${ofA} and ${ofB} do not fit ${ofTarget}).`,
  );
}

/** Four dimensions, as the native library sees every tensor. */
function sizes({ dimensions }: GgufTensor): readonly number[] {
  return [...dimensions, 1, 1, 1, 1].slice(0, 4);
}
