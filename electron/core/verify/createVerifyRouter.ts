import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { Verify } from "./createVerify.ts";

/** The part of the contract in which students verify answers. */
export function createVerifyRouter(verify: Verify, { log }: Pick<Ports, "log">) {
  const os = implement(contract.verify).use(tellFailures(log));
  return {
    decide: os.decide.handler(({ input }) => verify.decide(input)),
    reopen: os.reopen.handler(({ input }) => verify.reopen(input.promptId)),
    open: os.open.handler(({ input }) => verify.open(input)),
    statistics: os.statistics.handler(() => verify.statistics()),
    keep: os.keep.handler(({ input }) => verify.keep(input)),
    kept: os.kept.handler(() => verify.kept()),
    edit: os.edit.handler(({ input }) => verify.edit(input)),
    discard: os.discard.handler(({ input }) => {
      verify.discard(input.id);
      return {};
    }),
    putBack: os.putBack.handler(({ input }) => verify.putBack(input.id)),
  };
}
