import { connect } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

/** Started as a thread of a parser: tells when it could connect to the port it was given. */
const socket = connect(Number(workerData), "127.0.0.1", () => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage("in");
});
socket.unref();
