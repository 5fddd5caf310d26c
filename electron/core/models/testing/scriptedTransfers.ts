import type { Transfer } from "../../../contract/modelFiles.ts";
import { fail } from "../../failed.ts";
import type { Arrived, NewDownload, Transfers } from "../../ports.ts";

/** Transfers whose arrivals a test decides; nothing is fetched or copied. */
export type ScriptedTransfers = Transfers & {
  /** What was asked for, in order. */
  readonly asked: readonly NewDownload[];
  /** Transfers that were cancelled. */
  readonly cancelled: readonly string[];
  readonly paused: readonly string[];
  /** Paths of the originals. */
  readonly copied: readonly string[];
  /** Whose the list says that a file is. */
  readonly ownerOf: (path: string) => Promise<string | null>;
  /** A file has come; resolves with the model's id. */
  readonly arrive: (arrived: Partial<Arrived> & Pick<Arrived, "path">) => Promise<string>;
};

/** The id of the first, second, ... download that is asked for. */
export const transferId = (number: number): string =>
  `00000000-0000-4000-8000-00000000000${number}`;

type Given = {
  /** Downloads from this one on, counted from 0, are refused for want of room. */
  readonly refusedFrom?: number;
  /** Paths that downloads which end with their names are refused for. */
  readonly there?: readonly string[];
  /** What an earlier run left. */
  readonly left?: readonly Pick<Transfer, "id" | "state">[];
};

export function createScriptedTransfers({
  refusedFrom = Infinity,
  there = [],
  left = [],
}: Given = {}): ScriptedTransfers {
  const asked: NewDownload[] = [];
  const cancelled: string[] = [];
  const paused: string[] = [];
  const copied: string[] = [];
  let tell: (path: string) => Promise<string | null> = async () => null;
  let take: (arrived: Arrived) => Promise<string> = async () => "";
  return {
    asked,
    cancelled,
    paused,
    copied,
    ownerOf: (path) => tell(path),
    arrive: (arrived) =>
      take({ transferId: "t", kind: "download", sha256: null, address: null, ...arrived }),
    list: () => left.map((transfer) => ({ ...unknown, ...transfer })),
    watch: async function* () {
      yield [];
    },
    async download(wanted) {
      if (asked.length >= refusedFrom) {
        fail("DISK_TOO_SMALL", { folder: "/models", needBytes: 2, haveBytes: 1 });
      }
      const name = wanted.address.split("/").at(-1) ?? "";
      const path = there.find((one) => one.startsWith(`/models/${name}`));
      if (path !== undefined) fail("FILE_EXISTS", { path });
      asked.push(wanted);
      return transferId(asked.length);
    },
    source: (address) => ({
      host: new URL(address).host,
      name: address.split("/").at(-1) ?? "",
    }),
    async copy(path) {
      copied.push(path);
      return transferId(copied.length);
    },
    pause: async (id) => void paused.push(id),
    resume: async () => {},
    cancel: async (id) => void cancelled.push(id),
    dismiss: () => {},
    whenArrived: (given) => {
      take = given;
    },
    whoseIs: (given) => {
      tell = given;
    },
    start: () => {},
    close: async () => {},
  };
}

const unknown = {
  kind: "download",
  name: "unknown.gguf",
  from: "huggingface.co",
  totalBytes: null,
  receivedBytes: 0,
  bytesPerSecond: null,
  secondsLeft: null,
} as const;
