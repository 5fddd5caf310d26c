import type { Transfer } from "../../../../electron/contract/modelFiles.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { showTransfers } from "./transfersInView.ts";

/** Says that a file has set out, with the way to where one sees how far it is. */
export function useSayBegun(): (kind: Transfer["kind"], name: string) => void {
  const { toasts } = useServices();
  const words = text.transfers;
  return (kind, name) =>
    toasts.show({
      title: words.begun[kind](name),
      action: { label: words.show, run: showTransfers },
    });
}
