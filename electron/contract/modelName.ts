import type { CheckAnswer } from "./check.ts";

type Model = NonNullable<CheckAnswer["model"]>;

/** What tells one engine's answers from another's: "Tiny Q4_K_M with notes.gguf", "llama-70b on gpu.example.edu". */
export function modelName({ name, quantization, adapter, host }: Model): string {
  return [
    name,
    ...(quantization === "" ? [] : [quantization]),
    ...(adapter === null ? [] : [`with ${adapter}`]),
    ...(host === null ? [] : [`on ${host}`]),
  ].join(" ");
}
