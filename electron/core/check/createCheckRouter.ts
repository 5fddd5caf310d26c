import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { Checks } from "./createChecks.ts";

/** The part of the contract in which answers are checked; refuse throws while no engine may be asked at all. */
export function createCheckRouter(checks: Checks, { log }: Pick<Ports, "log">, refuse: () => void) {
  const os = implement(contract.checks).use(tellFailures(log));
  return {
    begin: os.begin.handler(({ input }) => {
      const { model, second } = input.engines;
      // An answer of Ask is there already.
      const isAsked = second !== null || (model !== null && input.question.from !== "ask");
      if (isAsked) refuse();
      return checks.begin(input);
    }),
    queue: os.queue.handler(({ input }) => {
      if (input.engines.model !== null || input.engines.second !== null) refuse();
      return checks.queue(input);
    }),
    memory: os.memory.handler(({ input }) => checks.memory(input.engines)),
    list: os.list.handler(({ input }) => checks.list(input)),
    watch: os.watch.handler(({ input, signal }) => checks.watch(input.checkId, signal)),
    write: os.write.handler(({ input }) => {
      checks.write(input);
      return {};
    }),
    commit: os.commit.handler(({ input }) => checks.commit(input)),
    again: os.again.handler(({ input }) => {
      refuse();
      return checks.again(input);
    }),
    stop: os.stop.handler(async ({ input }) => {
      await checks.stop(input.checkId, input.column);
      return {};
    }),
    approve: os.approve.handler(({ input }) => {
      checks.approve(input);
      return {};
    }),
    decline: os.decline.handler(async ({ input }) => {
      await checks.decline(input.checkId, input.column);
      return {};
    }),
    arrange: os.arrange.handler(({ input }) => checks.arrange(input.checkId, input.columns)),
    tag: os.tag.handler(({ input }) => checks.tag(input.checkId, input.tags)),
    moveClaim: os.moveClaim.handler(({ input }) => checks.moveClaim(input)),
    settle: os.settle.handler(({ input }) => checks.settle(input)),
    keep: os.keep.handler(({ input }) => checks.keep(input)),
    keepMissed: os.keepMissed.handler(({ input }) => checks.keepMissed(input.checkId)),
    remove: os.remove.handler(async ({ input }) => {
      await checks.remove(input.checkId);
      return {};
    }),
    restore: os.restore.handler(({ input }) => {
      checks.restore(input.checkId);
      return {};
    }),
    export: os.export.handler(({ input }) => checks.export(input.checkId, input.format)),
    statistics: os.statistics.handler(() => checks.statistics()),
  };
}
