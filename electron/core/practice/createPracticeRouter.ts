import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { Practice } from "./createPractice.ts";

/** The part of the contract in which students practise. */
export function createPracticeRouter(practice: Practice, { log }: Pick<Ports, "log">) {
  const os = implement(contract.practice).use(tellFailures(log));
  return {
    count: os.count.handler(({ input }) => ({ items: practice.count(input.selection) })),
    begin: os.begin.handler(({ input }) => practice.begin(input)),
    sessions: os.sessions.handler(() => ({ sessions: practice.sessions() })),
    open: os.open.handler(({ input }) => practice.open(input.sessionId)),
    watch: os.watch.handler(({ input, signal }) => practice.watch(input.sessionId, signal)),
    show: os.show.handler(({ input }) => practice.show(input.sessionId, input.place)),
    goTo: os.goTo.handler(({ input }) => practice.goTo(input.sessionId, input.place)),
    respond: os.respond.handler(({ input: { sessionId, place, change } }) =>
      practice.respond(sessionId, place, change),
    ),
    commit: os.commit.handler(({ input }) => practice.commit(input.sessionId, input.place)),
    rate: os.rate.handler(({ input }) => practice.rate(input.sessionId, input.place, input.rating)),
    reveal: os.reveal.handler(({ input }) => practice.reveal(input.sessionId, input.place)),
    feedback: os.feedback.handler(({ input }) => practice.feedback(input.sessionId, input.place)),
    pause: os.pause.handler(({ input }) => practice.pause(input.sessionId, input.paused)),
    end: os.end.handler(({ input }) => practice.end(input.sessionId)),
    remove: os.remove.handler(({ input }) => {
      practice.remove(input.sessionId);
      return {};
    }),
    restore: os.restore.handler(({ input }) => {
      practice.restore(input.sessionId);
      return {};
    }),
    due: os.due.handler(() => practice.due()),
    undo: os.undo.handler(() => practice.undo()),
    statistics: os.statistics.handler(({ input }) => practice.statistics(input.banks)),
  };
}
