import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import type { ConnectionPurpose } from "../contract/privacy.ts";
import { Failed } from "../core/failed.ts";
import type { ConnectionRecorder } from "../core/ports.ts";
import { isOpen } from "./isOpen.ts";

/** Where a request is written down, and what for. */
export type Recording = {
  readonly connections: ConnectionRecorder;
  readonly purpose: ConnectionPurpose;
};

/** One request as it is told of: more has come, or it has ended otherwise than by its answer. */
export type RecordedExchange = {
  readonly moved: () => void;
  /** A cause that is no expected failure is the student's stop. */
  readonly failed: (cause: unknown) => void;
};

/** Writes a request down from its begin to its end, with the bytes that go over its connection. */
export function recordExchange(
  request: ClientRequest,
  url: URL,
  { connections, purpose }: Recording,
): RecordedExchange {
  const record = connections.begin({
    host: url.host,
    secure: url.protocol === "https:",
    purpose,
  });
  let counted: {
    readonly socket: Socket;
    readonly sent: number;
    readonly received: number;
  } | null = null;
  let status: number | null = null;
  let isFailed = false;
  const bytes = () =>
    counted === null
      ? {}
      : {
          sentBytes: counted.socket.bytesWritten - counted.sent,
          receivedBytes: counted.socket.bytesRead - counted.received,
        };
  request.once("socket", (socket) => {
    const begin = (sent: number, received: number) => (counted = { socket, sent, received });
    // A connection of a download may have carried other requests before.
    if (isOpen(socket)) begin(socket.bytesWritten, socket.bytesRead);
    // Until then what is to be sent only waits, and Node counts it as sent.
    else socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => begin(0, 0));
  });
  request.once("response", ({ statusCode = 0 }) => {
    status = statusCode;
    record.update(bytes());
  });
  request.once("close", () => {
    if (isFailed) return record.update(bytes());
    const result =
      status === null ? ({ kind: "stopped" } as const) : ({ kind: "answered", status } as const);
    record.update({ ...bytes(), result });
    counted = null;
  });
  return {
    moved: () => record.update(bytes()),
    failed(cause) {
      isFailed = true;
      const result =
        cause instanceof Failed
          ? ({ kind: "failed", failure: cause.failure } as const)
          : ({ kind: "stopped" } as const);
      record.update({ ...bytes(), result });
    },
  };
}
