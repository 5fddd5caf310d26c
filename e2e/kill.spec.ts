import { join } from "node:path";
import { setTimeout as setTimeoutPromise } from "node:timers/promises";
import { connect, type Client } from "./connect.ts";
import { writeTinyModel } from "./models/tinyModel.ts";
import { expect, test } from "./open.ts";
import { startViva, type RunningViva } from "./startViva.ts";

const rounds = 20;
const nowhere = { conversationId: null, parentId: null };

/** What Viva has told us it saved. */
type Acknowledged = {
  readonly conversationId: string;
  readonly questionId: string;
  readonly question: string;
  /** The whole answer, once Viva has said that it is done. */
  answer: string | null;
};

test(`nothing acknowledged is lost when the app is killed ${rounds} times while it saves`, async ({
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const model = join(dataFolder, "model.gguf");
  await writeTinyModel(model);
  const acknowledged: Acknowledged[] = [];

  for (let round = 0; round < rounds; round += 1) {
    const viva = await startViva(dataFolder);
    const { client, close } = await connect(viva.launchUrl);
    await acknowledgeNotice(client);
    if (round === 0) {
      await client.models.load({ path: model, options: {}, despiteQuarantine: false });
    }
    await ready(client);
    for (const expected of acknowledged.slice(-5)) await expectSaved(client, expected);

    await askUntilKilled(client, viva, round, acknowledged);
    close();
  }

  const viva = await startViva(dataFolder);
  const { client, close } = await connect(viva.launchUrl);
  for (const expected of acknowledged) await expectSaved(client, expected);
  const { total } = await client.conversations.list({ search: "", limit: 1, offset: 0 });
  expect(total).toBeGreaterThanOrEqual(acknowledged.length);
  // Otherwise the kills came too early or too late to show anything.
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
  expect(acknowledged.some(({ answer }) => answer === null)).toBe(true);
  expect(acknowledged.some(({ answer }) => answer !== null)).toBe(true);
  close();
  await viva.close();
});

/**
 * Asks again and again, noting what was acknowledged, until the connection breaks: some moments after the first question
 * was saved, or after the first answer was, in turn.
 */
async function askUntilKilled(
  client: Client,
  viva: RunningViva,
  round: number,
  acknowledged: Acknowledged[],
) {
  const kills: Kill[] = [];
  const killSoon = () => {
    if (kills.length === 0) kills.push(kill(viva, (round * 37) % 200));
  };
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
      if (round % 2 === 0) killSoon();
      for await (const event of await client.ask.watch({ answerId: sent.answerId })) {
        if (event.type !== "done") continue;
        entry.answer = event.answer.text;
        killSoon();
      }
    }
  } catch (cause) {
    // Only the kill may end the asking; anything else is a fault of its own.
    const [killed] = kills;
    if (killed?.sent() !== true) throw cause;
    await killed.done;
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
