import { writeSync } from "node:fs";
import { createConnections } from "../../../core/privacy/createConnections.ts";
import { createTransfers } from "../createTransfers.ts";

/** stopAt names a stage, "saving1" before and "saving2" after it got its name, or "arrived". */
export type Order = {
  readonly folder: string;
  readonly endpoint: string;
  readonly address: string;
  readonly modelId: string;
  readonly stopAt: string | null;
  /** Whether it is to believe that there is room for everything. */
  readonly believesInRoom?: true;
};

/**
 * Goes on with what is in a folder, or begins a download, as the order (JSON, the one argument) says. Tells on stdout, as
 * JSON lines, each stage that it reaches, how much has come, what arrives, and how it ended; where it is told to stop it
 * then waits to be killed.
 */
const order = JSON.parse(process.argv[2] ?? "") as Order;
const tell = (told: unknown) => writeSync(1, `${JSON.stringify(told)}\n`);
const never = () => new Promise<never>(() => setInterval(() => {}, 1000));

let saving = 0;
const transfers = createTransfers({
  folder: () => order.folder,
  clock: { now: () => Date.now() },
  log: { info: () => {}, error: (message, cause) => tell({ at: "defect", message, cause }) },
  ...(order.believesInRoom ? { freeBytes: async () => Number.POSITIVE_INFINITY } : {}),
  endpoint: order.endpoint,
  connections: createConnections({ now: Date.now }),
  proxyEnv: null,
  limits: { pieceBytes: 200_000, leastBytes: 10_000, saveOften: { bytes: 100_000, ms: 2000 } },
  async reached(stage) {
    if (stage === "saving") saving += 1;
    const at = stage === "saving" ? `saving${saving}` : stage;
    tell({ at });
    if (order.stopAt === at) await never();
  },
});
transfers.whenArrived(async (arrived) => {
  tell({ at: "arrived", arrived });
  if (order.stopAt === "arrived") await never();
  return order.modelId;
});
transfers.start();
const [left] = transfers.list();
tell({ at: "started", state: left?.state.kind ?? "none", bytes: left?.receivedBytes ?? 0 });
let failed: unknown = null;
const id =
  left?.id ??
  (await transfers
    .download({ address: order.address, bytes: null, sha256: null })
    .catch((cause) => {
      failed = cause.failure;
      return null;
    }));
if (left?.state.kind === "paused") await transfers.resume(left.id);
const stop = new AbortController();
for await (const list of transfers.watch(stop.signal)) {
  const one = list.find((transfer) => transfer.id === id);
  if (one === undefined) break;
  tell({
    at: "bytes",
    bytes: one.receivedBytes,
    stage: one.state.kind === "running" && one.state.stage,
  });
  if (one.state.kind === "done" || one.state.kind === "failed") {
    tell({ at: "ended", state: one.state });
    break;
  }
}
if (failed !== null) tell({ at: "ended", state: { kind: "failed", failure: failed } });
await transfers.close();
