import { randomBytes } from "node:crypto";
import { fail, Failed } from "../../core/failed.ts";
import type { ChatTurn, PromptSegment } from "../../core/ports.ts";
import type { ChatTemplate } from "./native.ts";
import { renderUntrusted } from "./renderUntrusted.ts";

/** Frames the turns with the template's markup. Fails with TEMPLATE_FAILED. */
export type RenderTurns = (turns: readonly ChatTurn[]) => Promise<PromptSegment[]>;

/** Shapes of conversations whose framing is remembered: a conversation has a new one with every turn. */
const rememberedShapes = 64;

type Role = ChatTurn["role"];

/** What a template puts around turns of certain roles: its markup, and turns by their place. */
type Framing = readonly (string | number)[];

/**
 * Renders a chat template around turns. What people and models wrote never meets the template: it sees
 * unguessable placeholders, so that no text can pass for markup. The framing therefore depends on
 * nothing but the turns' roles, and is rendered, in a process of its own, once for each sequence of
 * roles. A template that knows no system turn gets its text at the head of the first question.
 */
export function createTemplateRenderer(
  template: ChatTemplate,
  render: typeof renderUntrusted = renderUntrusted,
): RenderTurns {
  const framings = new Map<string, Promise<Framing>>();
  const framingOf = (roles: readonly Role[]): Promise<Framing> => {
    const shape = roles.join();
    const framing = framings.get(shape) ?? frame(template, roles, render);
    // Those used last stay; what failed may have been short of time and is tried again.
    framings.delete(shape);
    framings.set(shape, framing);
    framing.catch(() => framings.delete(shape));
    for (const oldest of framings.keys()) {
      if (framings.size <= rememberedShapes) break;
      framings.delete(oldest);
    }
    return framing;
  };
  return async (turns) => {
    const framing = await framingOf(turns.map(({ role }) => role));
    return framing.flatMap((part): PromptSegment[] => {
      if (typeof part === "string") return [{ kind: "instructions", text: part, markup: true }];
      const turn = turns[part];
      if (turn === undefined || turn.text === "") return [];
      return [{ kind: turn.kind, text: turn.text, markup: false }];
    });
  };
}

async function frame(
  template: ChatTemplate,
  roles: readonly Role[],
  render: typeof renderUntrusted,
): Promise<Framing> {
  const messages = roles.map((role, turn): Message => ({ role, pieces: [place(turn)] }));
  try {
    return await renderMessages(template, messages, render);
  } catch (error) {
    const folded = foldSystem(messages);
    if (folded === null || !(error instanceof Failed)) throw error;
    return renderMessages(template, folded, render);
  }
}

type Piece = { readonly placeholder: string; readonly turn: number };
type Message = { readonly role: Role; readonly pieces: readonly Piece[] };

const secretLength = 16;

function place(turn: number): Piece {
  return { turn, placeholder: `viva${randomBytes(secretLength).toString("hex")}n${turn}e` };
}

/** The same messages with the system text before the first question; null without a system turn. */
function foldSystem(messages: readonly Message[]): Message[] | null {
  const system = messages.filter(({ role }) => role === "system").flatMap(({ pieces }) => pieces);
  const rest = messages.filter(({ role }) => role !== "system");
  const at = rest.findIndex(({ role }) => role === "user");
  const first = rest[at];
  if (system.length === 0 || first === undefined) return null;
  return rest.with(at, { role: "user", pieces: [...system, ...first.pieces] });
}

async function renderMessages(
  template: ChatTemplate,
  messages: readonly Message[],
  render: typeof renderUntrusted,
): Promise<Framing> {
  const text = await render(template.source, {
    messages: messages.map(({ role, pieces }) => ({
      role,
      content: pieces.map((piece) => piece.placeholder).join("\n\n"),
    })),
    bos_token: template.startText,
    eos_token: template.endText,
    add_generation_prompt: true,
    // Models that think aloud first would spend a small context on it.
    enable_thinking: false,
  });
  return cutAtPlaceholders(
    text,
    messages.flatMap((message) => message.pieces),
  );
}

function cutAtPlaceholders(text: string, pieces: readonly Piece[]): Framing {
  const framing: (string | number)[] = [];
  let rest = text;
  for (const { placeholder, turn } of pieces) {
    const parts = rest.split(placeholder);
    const [before, after] = parts;
    if (before === undefined || after === undefined || parts.length !== 2) {
      return fail("TEMPLATE_FAILED", { reason: "it does not show every turn once, in order" });
    }
    framing.push(before, turn);
    rest = after;
  }
  return [...framing, rest].filter((part) => part !== "");
}
