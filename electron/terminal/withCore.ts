import { dataFolder } from "../dataFolder.ts";
import { openCore, type OpenedCore } from "../openCore.ts";

/** What every command that touches the student's data takes. */
export type DataOptions = { data?: string; json?: boolean };

/** Opens the core for one command, and closes it whatever comes of it. */
export async function withCore(
  options: DataOptions,
  work: (opened: OpenedCore) => void | Promise<void>,
  more: Pick<Parameters<typeof openCore>[0], "oneCommand" | "serverKey"> = {},
): Promise<void> {
  const opened = openCore({ dataFolder: dataFolder(options.data), shell: "terminal", ...more });
  try {
    await work(opened);
  } finally {
    await opened.close();
  }
}
