import type { ConnectionResult, OpenedConnection, OpenedConnections } from "../contract/privacy.ts";

/** Told of one connection as it goes on. */
export type ConnectionRecord = {
  /** Bytes so far, and how it stands; what is left out stays as it was. */
  readonly update: (change: {
    readonly sentBytes?: number;
    readonly receivedBytes?: number;
    readonly result?: ConnectionResult;
  }) => void;
};

/** Whoever opens a connection writes it down here first. */
export type ConnectionRecorder = {
  readonly begin: (of: Pick<OpenedConnection, "host" | "secure" | "purpose">) => ConnectionRecord;
};

/** Every connection since the start. */
export type Connections = ConnectionRecorder & {
  readonly list: () => OpenedConnections;
  /** The list at once, then after changes, until endWatching or abort. */
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<OpenedConnections>;
  /** Ends all who watch now; the list goes on, and others may watch it. */
  readonly endWatching: () => void;
};
