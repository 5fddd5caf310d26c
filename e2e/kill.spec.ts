import { join } from "node:path";
import { setTimeout as setTimeoutPromise } from "node:timers/promises";
import { connect, type Client } from "./connect.ts";
import { writeTinyModel } from "./models/tinyModel.ts";
import { expect, test } from "./open.ts";
import { startViva, type RunningViva } from "./startViva.ts";

const kills = 20;
const nowhere = { conversationId: null, parentId: null };

/** What Viva has told us it saved. */
type Acknowledged = {
  readonly conversationId: string;
  readonly questionId: string;
  readonly question: string;
  /** The whole answer, once Viva has said that it is done. */
  answer: string | null;
};

test(`nothing acknowledged is lost when the app is killed ${kills} times while it saves`, async ({
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const model = join(dataFolder, "model.gguf");
  await writeTinyModel(model);
  const acknowledged: Acknowledged[] = [];

  for (let round = 0; round < kills; round += 1) {
    const viva = await startViva(dataFolder);
    const { client, close } = await connect(viva.launchUrl);
    await acknowledgeNotice(client);
    if (round === 0) {
      await client.models.load({ path: model, options: {}, despiteQuarantine: false });
    }
    await ready(client);
    for (const expected of acknowledged.slice(-5)) await expectSaved(client, expected);

    const killed = kill(viva, 20 + ((round * 37) % 400));
    await askUntilKilled(client, round, acknowledged, killed);
    await killed.done;
    close();
  }

  const viva = await startViva(dataFolder);
  const { client, close } = await connect(viva.launchUrl);
  for (const expected of acknowledged) await expectSaved(client, expected);
  const { total } = await client.conversations.list({ search: "", limit: 1, offset: 0 });
  expect(total).toBeGreaterThanOrEqual(acknowledged.length);
  // Otherwise the kills came too early or too late to show anything.
  expect(acknowledged.length).toBeGreaterThan(kills);
  expect(acknowledged.some(({ answer }) => answer === null)).toBe(true);
  expect(acknowledged.some(({ answer }) => answer !== null)).toBe(true);
  close();
  await viva.close();
});

/** Asks again and again, noting what was acknowledged, until the connection breaks. */
async function askUntilKilled(
  client: Client,
  round: number,
  acknowledged: Acknowledged[],
  killed: Kill,
) {
  try {
    for (let n = 0; ; n += 1) {
      const text = `Question ${round}.${n} about the kidney?`;
      const sent = await client.ask.send({
        ...nowhere,
        question: { task: "ask", text },
        sources: { mode: "none" },
      });
      const entry: Acknowledged = { ...sent, question: text, answer: null };
      acknowledged.push(entry);
      for await (const event of await client.ask.watch({ answerId: sent.answerId })) {
        if (event.type === "done") entry.answer = event.answer.text;
      }
    }
  } catch (cause) {
    // Only the kill may end the asking; anything else is a fault of its own.
    if (!killed.sent()) throw cause;
  }
}

type Kill = { readonly sent: () => boolean; readonly done: Promise<void> };

/** Kills the app after so many milliseconds. */
function kill(viva: RunningViva, afterMs: number): Kill {
  let sent = false;
  const done = setTimeoutPromise(afterMs).then(() => {
    sent = true;
    return viva.kill();
  });
  return { sent: () => sent, done };
}

async function expectSaved(client: Client, expected: Acknowledged) {
  const { messages } = await client.conversations.get({ id: expected.conversationId });
  const question = messages.find(({ id }) => id === expected.questionId);
  expect(question?.role === "question" && question.question.text).toBe(expected.question);
  const answer = messages[1];
  if (answer?.role !== "answer") throw new Error("the answer's place is missing");
  expect(answer.status).not.toBe("writing");
  if (expected.answer !== null) expect(answer.text).toBe(expected.answer);
}

async function acknowledgeNotice(client: Client) {
  const { version, acknowledgedAt } = await client.notice.get();
  if (acknowledgedAt === null) await client.notice.acknowledge({ version });
}

/** Waits until the model that was loaded last is in memory again. */
async function ready(client: Client) {
  for await (const state of await client.models.watch()) {
    if (state.kind === "ready") return;
    if (state.kind === "failed") throw new Error(`the model did not load: ${state.failure.code}`);
  }
}
