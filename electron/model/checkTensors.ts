import { fail } from "../core/failed.ts";
import type { RequiredTensor } from "./architectures.ts";
import type { GgufHeader } from "./ggufHeader.ts";

/** Refuses (GGUF_INVALID) a file without these tensors, or with vectors that native code cannot multiply. */
export function checkTensors(header: GgufHeader, required: readonly RequiredTensor[]): void {
  const { path, tensors } = header;
  for (const { name, dimensions, or } of required) {
    const tensor = tensors.get(name);
    if (tensor === undefined && or !== undefined) {
      checkTensors(header, or);
      continue;
    }
    if (tensor === undefined) {
      return fail("GGUF_INVALID", { path, reason: `the tensor "${name}" is missing` });
    }
    if (dimensions.join(" × ") !== tensor.dimensions.join(" × ")) {
      const reason = `the tensor "${name}" has ${tensor.dimensions.join(" × ")} numbers, not ${dimensions.join(" × ")}`;
      fail("GGUF_INVALID", { path, reason });
    }
  }
  // The native library multiplies and adds vectors as 32-bit numbers only.
  for (const { name, dimensions, type } of tensors.values()) {
    if (dimensions.length === 1 && type.name !== "F32") {
      fail("GGUF_INVALID", {
        path,
        reason: `the tensor "${name}" is of type ${type.name}, not F32`,
      });
    }
  }
}
