import type { ChildProcess, Serializable } from "node:child_process";

/** One side of a Node IPC channel: `process` in a child, or the ChildProcess in its parent. */
export type IpcChannel = Pick<NodeJS.Process | ChildProcess, "connected" | "send" | "on">;

/** The shape oRPC expects of Electron's MessagePortMain. */
export type FramePort = {
  readonly on: (event: string, listener: (event?: { readonly data: unknown }) => void) => void;
  readonly postMessage: (data: Serializable) => void;
};

/**
 * Carries oRPC frames over a Node IPC channel. A frame for a channel that is already closed is
 * dropped: its receiver is gone, and "close" has told or will tell the sender.
 */
export function processPort(channel: IpcChannel): FramePort {
  return {
    on(event, listener) {
      if (event === "message") channel.on("message", (data: unknown) => listener({ data }));
      if (event === "close") channel.on("disconnect", () => listener());
    },
    postMessage(data) {
      if (channel.connected) channel.send?.(data, undefined, undefined, () => {});
    },
  };
}
