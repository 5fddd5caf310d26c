import { createRouterClient, implement } from "@orpc/server";
import { expect, it } from "vitest";
import { contract } from "../../../../electron/contract/index.ts";
import { createToastStore } from "../../ui/toastStore.ts";
import { transfer } from "../fakeModels.ts";
import { createTransferStore } from "../transferStore.ts";
import { tellFailures } from "./tellFailures.ts";

const failure = { code: "TRANSFER_MISSING", data: {} } as const;
const failed = transfer(1, { state: { kind: "failed", failure, resumable: false } });

/** The titles of the messages that a student gets who sees the files on their way or does not. */
async function told(isInView: boolean, first: boolean): Promise<readonly string[]> {
  const os = implement(contract).models;
  const client = createRouterClient({
    transfers: os.transfers.handler(async function* () {
      if (!first) yield { transfers: [transfer(1)] };
      yield { transfers: [failed] };
    }),
  });
  const other = () => Promise.reject(new Error("not asked for here"));
  const transfers = createTransferStore({
    models: {
      transfers: client.transfers,
      download: other,
      source: other,
      pause: other,
      resume: other,
      cancel: other,
      dismissTransfers: other,
    },
  });
  const toasts = createToastStore();
  tellFailures({ transfers, toasts, isInView: () => isInView, showThem: () => {} });
  await transfers.follow(new AbortController().signal);
  expect(transfers.state.getState()).toMatchObject({ transfers: [failed], problem: null });
  return toasts.state.getState().toasts.map(({ title }) => title);
}

it("tells a failure by a short message only where the student does not see it otherwise", async () => {
  expect(await told(false, false)).toEqual(["1.gguf did not arrive"]);
  expect(await told(true, false)).toEqual([]);
});

it("tells nothing of what had failed before", async () => {
  expect(await told(false, true)).toEqual([]);
});
