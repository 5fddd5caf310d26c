import { openedFile, type OpenedFile } from "../../../electron/contract/openedFile.ts";
import { desktop } from "./desktop.ts";

/** Hears of files that the system hands to Viva's window, such as by a double click; never in a browser. Returns how to leave. */
export function whenFileOpened(listener: (file: OpenedFile) => void): () => void {
  const { whenOpened } = desktop();
  whenOpened?.((told) => {
    const file = openedFile.safeParse(told);
    if (file.success) listener(file.data);
  });
  return () => whenOpened?.(() => undefined);
}
