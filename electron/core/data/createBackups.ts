import type { Backup } from "../../contract/data.ts";
import type { Failure } from "../../contract/failure.ts";
import { Failed } from "../failed.ts";
import type { Ports } from "../ports.ts";
import { keptBackups } from "./keptBackups.ts";

type Dependencies = Pick<Ports, "data" | "clock" | "log"> & {
  /** Called after every change of the list. */
  readonly changed: () => void;
  /** How often it looks whether a backup is due, in milliseconds. */
  readonly every?: number;
};

export type Backups = {
  readonly start: () => void;
  /** Waits for one that is being made. */
  readonly close: () => Promise<void>;
  readonly make: () => Promise<Backup | null>;
  /** Whether the disk is so full that fewer are kept than usual. */
  readonly fewer: () => boolean;
  /** Why the last automatic one was not made; null once one was. */
  readonly failure: () => Failure | null;
};

const usually = 60_000;
const between = 30 * 60_000;
/** Backups take at most this share of what they and the free disk are together. */
const diskShare = 0.1;
const keptAtLeast = 2;

/** Makes a backup every thirty minutes in which something was written, and lets old ones go. */
export function createBackups(dependencies: Dependencies): Backups {
  const { data, clock, log, changed, every = usually } = dependencies;
  let timer: NodeJS.Timeout | undefined;
  let making: Promise<Backup | null> | null = null;
  /** Nothing is known of what the last run wrote after its last backup, so the first look counts as a change. */
  let saved: number | null = null;
  let fewer = false;
  let failure: Failure | null = null;

  function isDue(): boolean {
    if (data.version() === saved) return false;
    const [newest] = data.backups.list();
    const age = newest === undefined ? between : clock.now() - newest.at;
    // One from the future was made under a wrong clock.
    return age >= between || age < 0;
  }

  async function make(why: "use" | "byHand"): Promise<Backup | null> {
    const version = data.version();
    const made = await data.backups.make(why);
    saved = version;
    await thin();
    failure = null;
    return made;
  }

  async function thin(): Promise<void> {
    const all = data.backups.list();
    const kept = keptBackups(all, clock.now());
    await data.backups.remove(all.flatMap(({ name }) => (kept.has(name) ? [] : [name])));
    const roomBytes = diskShare * ((await data.freeBytes()) + (await data.backups.bytes()));
    fewer = false;
    for (;;) {
      const left = data.backups.list();
      const oldest = left.at(-1);
      if (oldest === undefined || (await data.backups.bytes()) <= roomBytes) return;
      fewer = true;
      if (left.length <= keptAtLeast) return;
      await data.backups.remove([oldest.name]);
    }
  }

  function begin(why: "use" | "byHand"): Promise<Backup | null> {
    making ??= make(why).finally(() => {
      making = null;
      changed();
    });
    return making;
  }

  /** Runs by a timer, where whatever is thrown would end the whole core. */
  function look(): void {
    try {
      if (making === null && isDue()) begin("use").catch(tellFailure);
    } catch (cause) {
      tellFailure(cause);
    }
  }

  function tellFailure(cause: unknown): void {
    failure =
      cause instanceof Failed ? cause.failure : { code: "INTERNAL", data: { reference: "" } };
    log.error("the automatic backup was not made", cause);
    changed();
  }

  return {
    start() {
      clearInterval(timer);
      timer = setInterval(look, every).unref();
      look();
    },
    async close() {
      clearInterval(timer);
      await making?.catch(() => undefined);
    },
    make: () => begin("byHand"),
    fewer: () => fewer,
    failure: () => failure,
  };
}
