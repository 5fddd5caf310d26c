import { fail } from "../../failed.ts";
import type { Arrived, NewDownload, Transfers } from "../../ports.ts";

/** Transfers whose arrivals a test decides; nothing is fetched or copied. */
export type ScriptedTransfers = Transfers & {
  /** What was asked for, in order. */
  readonly asked: readonly NewDownload[];
  /** Transfers that were cancelled. */
  readonly cancelled: readonly string[];
  /** A file has come; resolves with the model's id. */
  readonly arrive: (arrived: Partial<Arrived> & Pick<Arrived, "path">) => Promise<string>;
};

/** The id of the first, second, ... download that is asked for. */
export const transferId = (number: number): string =>
  `00000000-0000-4000-8000-00000000000${number}`;

/** refusedFrom: downloads from this one on, counted from 0, are refused for want of room. */
export function createScriptedTransfers(refusedFrom = Infinity): ScriptedTransfers {
  const asked: NewDownload[] = [];
  const cancelled: string[] = [];
  let take: (arrived: Arrived) => Promise<string> = async () => "";
  return {
    asked,
    cancelled,
    arrive: (arrived) =>
      take({ transferId: "t", kind: "download", sha256: null, address: null, ...arrived }),
    list: () => [],
    watch: async function* () {
      yield [];
    },
    async download(wanted) {
      if (asked.length >= refusedFrom) {
        fail("DISK_TOO_SMALL", { folder: "/models", needBytes: 2, haveBytes: 1 });
      }
      asked.push(wanted);
      return transferId(asked.length);
    },
    copy: async () => transferId(0),
    pause: async () => {},
    resume: async () => {},
    cancel: async (id) => void cancelled.push(id),
    dismiss: () => {},
    whenArrived: (given) => {
      take = given;
    },
    start: () => {},
    close: async () => {},
  };
}
