import type {
  ArchiveFacts,
  Backup,
  BackupReason,
  CheckedFolder,
  Contents,
  Replaced,
  Replacement,
} from "../contract/data.ts";

/** What is done with the data while no core is open on them; the core opens again afterwards. */
export type OpenAction =
  | { readonly kind: "restore"; readonly name: string }
  | { readonly kind: "import"; readonly importId: string }
  | { readonly kind: "erase"; readonly models: boolean }
  | { readonly kind: "move"; readonly to: string };

/** A file of an export that a person can read without Viva; its path holds "/" and plain names. */
export type ReadableFile = { readonly path: string; readonly pieces: Iterable<string> };

/** An export on its way: its bytes in their order, to be read once. */
export type ArchiveStream = {
  readonly fileName: string;
  /** About how many bytes will come. */
  readonly totalBytes: number;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Titles of documents of the library whose files were not there; all of them once the bytes are read. */
  readonly lacking: () => readonly string[];
  /** For one that is not read after all. */
  readonly discard: () => void;
};

/** The data of one folder as a whole. Calls throw Failed as Store's do. */
export type DataKeeper = {
  /** Changes whenever something was written to the database. */
  readonly version: () => number;
  readonly contents: () => Contents;
  readonly freeBytes: () => Promise<number>;
  readonly backups: {
    /** Newest first. */
    readonly list: () => readonly Backup[];
    /** Of all together, on the disk. */
    readonly bytes: () => Promise<number>;
    /** Null where nothing has changed since the newest, or there is nothing to keep (in use: nothing but the study pack). Failed DISK_FULL, DISK_TOO_SMALL. */
    readonly make: (why: BackupReason) => Promise<Backup | null>;
    /** While one is removed none is made. */
    readonly remove: (names: readonly string[]) => Promise<void>;
    /** Failed BACKUP_MISSING, BACKUP_DAMAGED. */
    readonly preview: (name: string, signal?: AbortSignal) => Promise<Replacement>;
  };
  readonly archives: {
    readonly write: (
      options: {
        readonly facts: Omit<ArchiveFacts, "bytes" | "contents">;
        readonly readable: () => AsyncIterable<ReadableFile>;
      },
      signal: AbortSignal,
    ) => Promise<ArchiveStream>;
    /** Writes a stream whole or not at all. Failed FILE_EXISTS, DISK_FULL. */
    readonly save: (
      archive: ArchiveStream,
      path: string,
      progress: (bytes: number) => void,
    ) => Promise<number>;
    /** Unpacks and checks everything in a place of its own. Failed ARCHIVE_INVALID, DATA_TOO_NEW, DISK_TOO_SMALL. */
    readonly open: (
      path: string,
      signal: AbortSignal,
    ) => Promise<{
      readonly importId: string;
      readonly facts: ArchiveFacts;
      readonly replacement: Replacement;
    }>;
    readonly close: (importId: string) => Promise<void>;
  };
  readonly folder: {
    /** Failed FOLDER_UNFIT, DISK_TOO_SMALL. */
    readonly check: (to: string) => Promise<CheckedFolder>;
    /** Copies what does not change while the core is open; the rest follows when it is closed. */
    readonly copy: (
      to: string,
      signal: AbortSignal,
    ) => AsyncIterable<{ readonly done: number; readonly total: number }>;
    /** Null where nothing is left of the folder that the data were moved from. */
    readonly left: () => Promise<{ readonly folder: string; readonly bytes: number } | null>;
    readonly removeLeft: () => Promise<void>;
    /** What erasing deletes only if wished, and what it never deletes of what lies in the data folder. */
    readonly owned: () => {
      /** Names of model files that Viva downloaded or copied there. */
      readonly modelFiles: readonly string[];
      readonly modelBytes: number;
      /** Paths. */
      readonly stays: readonly string[];
    };
  };
};

/** What a shell does for the data as a whole. */
export type DataHost = {
  /** Closes this core and opens another after the action. */
  readonly reopen: (action: OpenAction) => void;
  /** How the last action of this run went. */
  readonly replaced: Replaced | null;
  /** What named the data folder at the start; null where it is Viva's own choice. */
  readonly fixedBy: "option" | "environment" | null;
  /** Shows the data folder in the system's file manager. Failed HOST_ONLY where no window of its own is open. */
  readonly showFolder: (folder: string) => void;
  /** Asks with the system's dialog where an export of this name goes; null when the student cancels. Failed HOST_ONLY. */
  readonly chooseExport: (fileName: string) => Promise<string | null>;
};
