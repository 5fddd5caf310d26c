import type { ListedModel } from "../../../../electron/contract/modelFiles.ts";

/** Whether taking a model out of the list deletes a file that is there. */
export function deletesFile({ origin, status }: ListedModel): boolean {
  return (origin === "copied" || origin === "downloaded") && status !== "missing";
}
