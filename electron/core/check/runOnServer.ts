import { approvalRequest, type ApprovalRequest } from "../../contract/check.ts";
import type { ServerEngine, ServerSettings } from "../../contract/engine.ts";
import { fail } from "../failed.ts";
import type { Preferences, Server, Store, StoredCheck, StoredCheckAnswer } from "../ports.ts";
import { drawSeed } from "../prompt/drawSeed.ts";
import { stopAtRepetition } from "../repetition/stopAtRepetition.ts";
import { promptForServer, type ServerDraft } from "./promptForServer.ts";
import type { Writing } from "./runWriting.ts";

type Ports = {
  readonly store: Pick<Store, "checks">;
  readonly server: Server;
  readonly preferences: Preferences;
};

/**
 * Lets the student's server write one column to its end, or asks the student first: before anything goes to a server
 * for the first time, and whenever the text may identify a person. What is sent is what was approved, or asked for
 * anew. Failed as Server.complete, and QUESTION_TOO_LONG.
 */
export async function runOnServer(
  { question, passages }: Pick<StoredCheck, "question" | "passages">,
  answer: StoredCheckAnswer & { readonly engine: ServerEngine },
  writing: Writing,
  { store, server, preferences }: Ports,
  signal: AbortSignal,
): Promise<void> {
  const { decoding, server: settings } = preferences.get();
  if (!settings.enabled) {
    // Switched off while the passages were looked up: it waits like those that come later.
    writing.close({ kind: "waiting" });
    return;
  }
  const host = server.hostOf(settings.baseUrl);
  const { model } = answer.engine;
  const draft = await promptForServer(
    { question, passages: passages ?? [] },
    settings,
    decoding.maxTokens,
  );
  const { budget, answerTokens } = draft.fitted;
  if (budget.overBy > 0) {
    fail("QUESTION_TOO_LONG", { overBy: budget.overBy, contextSize: budget.contextSize });
  }
  const isKnown = store.checks.approvedHosts.has(host);
  const request = requestFor(draft, host, model, isKnown);
  const kept = allowed(request, answer);
  if (kept === null) {
    writing.close({ kind: "approval", request });
    return;
  }
  const seed = decoding.seed ?? drawSeed();
  writing.begin({
    model: {
      name: model,
      architecture: "",
      quantization: "",
      profile: profileOf(settings),
      adapter: null,
      host,
    },
    decoding: { ...decoding, seed },
    budget,
    passagesSent: draft.fitted.passages.length,
    replaced: replacedIn(request, kept),
  });
  const asked = {
    settings: { baseUrl: settings.baseUrl },
    model,
    prompt: draft.prompt(kept),
    decoding: { ...decoding, seed, maxTokens: answerTokens },
    stop: settings.api === "completions" ? draft.stop : [],
  };
  let generated = 0;
  writing.tell({ kind: "reading", evaluated: 0, total: 0 });
  const complete = (until: AbortSignal) => server.complete(asked, until);
  for await (const event of stopAtRepetition(complete, signal)) {
    switch (event.type) {
      case "retrying":
        writing.tell({ kind: "retrying", status: event.status, inMs: event.inMs });
        break;
      case "text":
        generated += 1;
        writing.write(event.text, generated);
        break;
      case "done": {
        const { stop, tokens, timings, certainty } = event;
        writing.end(stop, { tokens, timings, certainty });
        return;
      }
    }
  }
  throw new Error("the server ended a column without saying how");
}

function requestFor(
  { parts }: ServerDraft,
  host: string,
  model: string,
  isKnown: boolean,
): ApprovalRequest {
  const mayIdentify = parts.some(({ replacements }) => replacements.length > 0);
  const why: ApprovalRequest["why"] = [];
  if (!isKnown) why.push("first");
  if (mayIdentify) why.push("patientData");
  return { host, model, why, parts };
}

/** Which replacements stay undone when it may be sent, part by part; null when the student must be asked. */
function allowed(
  request: ApprovalRequest,
  { approved }: Pick<StoredCheckAnswer, "approved">,
): readonly (readonly number[])[] | null {
  if (approved !== null && isSameRequest(approved.request, request)) return approved.kept;
  return request.why.length === 0 ? [] : null;
}

/** What is sent: why it was asked for may have changed meanwhile. */
const sent = approvalRequest.omit({ why: true });

/** Whether it is the same text for the same model of the same server. */
export function isSameRequest(a: ApprovalRequest, b: ApprovalRequest): boolean {
  // Read anew: it may have been stored meanwhile, which puts its properties into the schema's order.
  return JSON.stringify(sent.parse(a)) === JSON.stringify(sent.parse(b));
}

function replacedIn({ parts }: ApprovalRequest, kept: readonly (readonly number[])[]): number {
  return parts.reduce(
    (sum, { replacements }, i) => sum + replacements.length - (kept[i]?.length ?? 0),
    0,
  );
}

function profileOf({ api, profile }: ServerSettings): string {
  return api === "chat" ? "chat" : profile;
}
