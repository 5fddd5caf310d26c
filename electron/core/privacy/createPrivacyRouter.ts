import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";

/** The part of the contract that tells what was sent where. */
export function createPrivacyRouter({ connections, log }: Pick<Ports, "connections" | "log">) {
  const os = implement(contract.privacy).use(tellFailures(log));
  return {
    watch: os.watch.handler(({ signal }) => connections.watch(signal)),
  };
}
