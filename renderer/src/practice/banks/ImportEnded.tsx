import { useStore } from "zustand";
import type { BankImport } from "../../../../electron/contract/bank.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Unseen } from "../../ui/Unseen.tsx";

/** Tells those who listen how an import ended; never its progress. */
export function ImportEnded() {
  const { practice } = useServices();
  const ended = useStore(practice.imports.state, (state) => state.ended);
  return (
    <Unseen>
      <output>{ended === null ? "" : newsOf(ended)}</output>
    </Unseen>
  );
}

function newsOf(ended: BankImport): string {
  const failed = ended.state.kind === "failed";
  return failed ? text.banks.imports.failed(ended.fileName) : text.banks.imports.ended(ended);
}
