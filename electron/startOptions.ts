import { parseArgs } from "node:util";
import { fail } from "./core/failed.ts";
import { dataFolder } from "./dataFolder.ts";
import type { Recovery } from "./store/recoverStore.ts";
import { readRecovery } from "./readRecovery.ts";

export const usage = `npm start [-- options]: opens Viva in its window, or in the browser where no window can open.

  --web        in the browser
  --port <n>   in the browser, from this port of 127.0.0.1 (default: any free one)
  --no-open    serve, but do not open the browser
  --data <dir> the data folder (also VIVA_DATA)
  --bare       without the study pack and the demo model (also VIVA_BARE=1)
  --recover <backup>|empty
               after a damaged database: go on from this backup, or with an empty one
  --help       this text
`;

export type StartOptions = {
  readonly help: boolean;
  /** Whether the browser was asked for, and not a window. */
  readonly web: boolean;
  readonly port: number;
  readonly open: boolean;
  readonly recover: Recovery | null;
  /** Without the study pack and the demo model. */
  readonly bare: boolean;
  readonly dataFolder: string;
};

/** Reads the arguments of npm start; fails with BAD_ARGUMENT. */
export function readStartOptions(args: string[]): StartOptions {
  const { values } = parseStrictly(args);
  const { port: wanted = "0" } = values;
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65_535) {
    fail("BAD_ARGUMENT", { argument: "--port", reason: "it must be a whole number up to 65535" });
  }
  const open = values["no-open"] !== true;
  const recover = readRecovery(values.recover);
  return {
    help: values.help === true,
    // These speak of the browser; a window has no port and asks about recovery itself.
    web: values.web === true || values.port !== undefined || !open || recover !== null,
    port,
    open,
    recover,
    bare: values.bare === true,
    dataFolder: dataFolder(values.data),
  };
}

function parseStrictly(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        web: { type: "boolean" },
        port: { type: "string" },
        "no-open": { type: "boolean" },
        data: { type: "string" },
        recover: { type: "string" },
        bare: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (cause) {
    const reason =
      cause instanceof Error ? cause.message.replace(/\.$/, "") : "it is not understood";
    return fail("BAD_ARGUMENT", { argument: "The command", reason });
  }
}
