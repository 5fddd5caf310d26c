import "../host/outliveTerminal.ts";
import { RPCHandler } from "@orpc/server/message-port";
import { processPort } from "./processPort.ts";
import { createEngine } from "./worker/createEngine.ts";
import { createWorkerRouter } from "./worker/createWorkerRouter.ts";

/**
 * The model worker's process: native inference behind the worker contract. It may die at any
 * moment and holds nothing that cannot be had again.
 */
new RPCHandler(createWorkerRouter(createEngine())).upgrade(processPort(process));

// Nobody is left to work for, and native threads must not delay the end.
process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
