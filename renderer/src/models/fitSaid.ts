import type { Fit, MemoryNeed } from "../../../electron/contract/machine.ts";

/** Whether a model fits, in the words of the screen; noNow where it would, were other applications closed. */
export function fitSaid({ verdict, reason }: Fit): Fit["verdict"] | "noNow" {
  return reason === "closeOthers" ? "noNow" : verdict;
}

/** Bytes that must be there for a model; pages of its file that stay mapped go back to the system when it wants them. */
export function mustHave({ total, mapped }: MemoryNeed): number {
  return total - mapped;
}
