import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { Opinions } from "./createOpinions.ts";

/** The part of the contract in which the model answers exam questions; refuse throws while it may not be asked at all. */
export function createOpinionRouter(
  { ask, runs }: Opinions,
  { log }: Pick<Ports, "log">,
  refuse: () => void,
) {
  const os = implement(contract.opinions).use(tellFailures(log));
  return {
    ask: os.ask.handler(({ input, signal }) => {
      refuse();
      return ask(input.sessionId, input.place, input.settings, signal);
    }),
    runs: os.runs.handler(({ signal }) => runs.watch(signal)),
    run: os.run.handler(({ input }) => {
      refuse();
      return { runId: runs.run(input.bankId, input.settings) };
    }),
    stopRun: os.stopRun.handler(({ input }) => {
      runs.stop(input.runId);
      return {};
    }),
    dismissRuns: os.dismissRuns.handler(() => {
      runs.dismiss();
      return {};
    }),
  };
}
