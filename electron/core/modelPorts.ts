import type { Machine, Probe, ProbeEvent } from "../contract/machine.ts";
import type { ListedModel, SpeedRun, Transfer } from "../contract/modelFiles.ts";
import type { ModelFile } from "../contract/models.ts";

/** What the headers of a model's file, or of all parts of a split one, say. */
export type InspectedModel = {
  readonly use: "answers" | "embeddings";
  /** path is that of the first part, fileBytes the sum of all. */
  readonly file: ModelFile;
  /** Every file of the model, the first part first. */
  readonly paths: readonly string[];
  /** Changes whenever one of the files does: paths, sizes and times of change. */
  readonly fileKey: string;
};

/** Model files on this computer's disks. */
export type ModelFiles = {
  /** Reads headers only. Failed as Model.inspect. */
  readonly inspect: (path: string) => Promise<InspectedModel>;
  /** Null when a file is not there. */
  readonly fileKey: (path: string) => Promise<string | null>;
  /** GGUF files in a folder and all below it, one path for each model; bounded. Failed FILE_MISSING, FILE_UNREADABLE. */
  readonly scan: (folder: string) => Promise<{ paths: readonly string[]; cut: boolean }>;
  /** The path of a file of this name and size in one of the usual places; null when there is none. */
  readonly locate: (name: string, bytes: number) => Promise<string | null>;
  /** Deletes all files of a model; one that is not there is no failure. Failed FILE_UNREADABLE. */
  readonly remove: (path: string) => Promise<void>;
};

/** This computer. */
export type MachinePort = {
  /** availableBytes is what is free at this moment, without what loaded models would give back. */
  readonly describe: (modelsFolder: string) => Promise<Machine>;
  /** Measures in about ten seconds, in a process of its own. Ends with done. Failed WORKER_DIED, MODEL_LOAD_FAILED, DISK_FULL. */
  readonly probe: (signal: AbortSignal) => AsyncIterable<ProbeEvent>;
};

export type NewDownload = {
  readonly address: string;
  /** As published; null takes what the server says. */
  readonly bytes: number | null;
  readonly sha256: string | null;
};

/** A file that has arrived, was compared with what was promised, and has its name. */
export type Arrived = {
  readonly transferId: string;
  readonly kind: Transfer["kind"];
  readonly path: string;
  /** The checksum it was compared with; null where none was published. */
  readonly sha256: string | null;
  /** Where it was downloaded from; null for a copy. */
  readonly address: string | null;
};

/**
 * Files on their way into the folder of models. What has come lies beside the place of the finished file, with a note
 * of what it is, so that a transfer outlives its process; nothing is asked of the network unless begun or resumed here.
 */
export type Transfers = {
  /** Newest first; those that an earlier run left are paused. */
  readonly list: () => readonly Transfer[];
  /** Yields at once, then whenever one changes. */
  readonly watch: (signal: AbortSignal) => AsyncIterable<readonly Transfer[]>;
  /**
   * Goes on with what was begun from this address. Where its name belongs to a file of another address, it gets the next
   * free one, such as "name (2).gguf"; not a part of a split model, which is found by its name. Failed DOWNLOAD_ADDRESS,
   * DOWNLOAD_HOST, DISK_TOO_SMALL (where the size is known), FILE_BEING_WRITTEN, FILE_EXISTS.
   */
  readonly download: (wanted: NewDownload) => Promise<string>;
  /** The host that a download would ask, and the file's name; asks nothing. Failed DOWNLOAD_ADDRESS, DOWNLOAD_HOST. */
  readonly source: (address: string) => { readonly host: string; readonly name: string };
  /** One file. Failed FILE_MISSING, FILE_IS_FOLDER, FILE_EMPTY, FILE_UNREADABLE, NOT_GGUF, and as download. */
  readonly copy: (path: string) => Promise<string>;
  readonly pause: (id: string) => Promise<void>;
  readonly resume: (id: string) => Promise<void>;
  /** Ends it and deletes what has come so far. Failed TRANSFER_MISSING, as pause and resume. */
  readonly cancel: (id: string) => Promise<void>;
  readonly dismiss: () => void;
  /**
   * Called once for each file that has arrived, again after a start when the last call did not end; the id it returns
   * is the model's in the list. Set before start.
   */
  readonly whenArrived: (take: (arrived: Arrived) => Promise<string>) => void;
  /** Tells the address that a finished file was downloaded from; null where it is not known. Set before start. */
  readonly whoseIs: (tell: (path: string) => Promise<string | null>) => void;
  /** Reads what an earlier run left. */
  readonly start: () => void;
  /** Everything running stops and stays. */
  readonly close: () => Promise<void>;
};

/** A model of the list as it is kept; what can change outside is found out when it is shown. */
export type StoredModel = Pick<
  ListedModel,
  "id" | "use" | "file" | "catalogueId" | "addedAt" | "sha256"
> & {
  readonly origin: Exclude<ListedModel["origin"], "builtIn">;
  readonly fileKey: string;
  /** Where it was downloaded from; null where that is not known, or it was not. */
  readonly address: string | null;
};

/** The list of models on disk. Calls throw Failed: DISK_FULL, DATA_READ_ONLY, and MODEL_MISSING for an unknown id. */
export type ModelStore = {
  /** Newest first. */
  readonly list: () => readonly StoredModel[];
  readonly get: (id: string) => StoredModel;
  /**
   * In the place of one with the same path or else the same id, whose id, speeds and time of adding stay. What was removed
   * since the store was opened comes back with them if its file is still the same.
   */
  readonly put: (model: StoredModel) => StoredModel;
  readonly remove: (id: string) => void;
  readonly addSpeed: (modelId: string, run: SpeedRun) => void;
  /** Newest first, at most limit. */
  readonly speeds: (modelId: string, limit: number) => readonly SpeedRun[];
  /** The last one; null before the first. */
  readonly probe: () => Probe | null;
  readonly saveProbe: (probe: Probe) => void;
};
