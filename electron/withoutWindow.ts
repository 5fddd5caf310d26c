import { fail } from "./core/failed.ts";
import type { DataHost } from "./core/ports.ts";

/** What only the desktop window can do for the data, where there is none. */
export const withoutWindow: Pick<DataHost, "showFolder" | "chooseExport"> = {
  showFolder: () => fail("HOST_ONLY", {}),
  chooseExport: async () => fail("HOST_ONLY", {}),
};
