import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { ServerChoice } from "./createServerSettings.ts";

/** The part of the contract in which the student chooses a server. */
export function createServerRouter(choice: ServerChoice, { log }: Pick<Ports, "log">) {
  const os = implement(contract.server).use(tellFailures(log));
  return {
    watch: os.watch.handler(({ signal }) => choice.watch(signal)),
    update: os.update.handler(({ input }) => choice.update(input)),
    setKey: os.setKey.handler(({ input }) => choice.setKey(input.key)),
    models: os.models.handler(({ signal }) => choice.models(signal)),
  };
}
