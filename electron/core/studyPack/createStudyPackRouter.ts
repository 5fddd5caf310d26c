import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { StudyPack } from "./createStudyPack.ts";

/** The study pack's part of the contract. */
export function createStudyPackRouter(studyPack: StudyPack, { log }: Pick<Ports, "log">) {
  const os = implement(contract.studyPack).use(tellFailures(log));
  return {
    watch: os.watch.handler(({ signal }) => studyPack.watch(signal)),
    remove: os.remove.handler(async () => {
      await studyPack.remove();
      return {};
    }),
    restore: os.restore.handler(async () => {
      await studyPack.restore();
      return {};
    }),
  };
}
