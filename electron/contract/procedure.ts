import { oc } from "@orpc/contract";
import { failureData } from "./failure.ts";

const declaredErrors = Object.fromEntries(
  Object.entries(failureData).map(([code, data]) => [code, { data }]),
) as { [C in keyof typeof failureData]: { data: (typeof failureData)[C] } };

/** Every call of the contract declares every failure. */
export const procedure = oc.errors(declaredErrors);
