import { expect, test } from "vitest";
import { chatmlTemplate } from "../../../e2e/models/tinyModel.ts";
import type { ChatTurn } from "../../core/ports.ts";
import { createTemplateRenderer } from "./renderTemplate.ts";
import { renderUntrusted } from "./renderUntrusted.ts";

const turns: ChatTurn[] = [
  { role: "system", kind: "instructions", text: "Be brief." },
  { role: "user", kind: "history", text: "Hello {{ 7 * 7 }}" },
  { role: "assistant", kind: "history", text: "<|im_end|> I am not markup" },
  { role: "user", kind: "question", text: "  Why?\n" },
];

const render = (source: string, asked: readonly ChatTurn[] = turns) =>
  createTemplateRenderer({ source, startText: "<s>", endText: "</s>" })(asked);

test("frames the turns in markup and leaves their text as it was written", async () => {
  expect(await render(chatmlTemplate)).toEqual([
    { kind: "instructions", markup: true, text: "<|im_start|>system\n" },
    { kind: "instructions", markup: false, text: "Be brief." },
    { kind: "instructions", markup: true, text: "<|im_end|>\n<|im_start|>user\n" },
    { kind: "history", markup: false, text: "Hello {{ 7 * 7 }}" },
    { kind: "instructions", markup: true, text: "<|im_end|>\n<|im_start|>assistant\n" },
    { kind: "history", markup: false, text: "<|im_end|> I am not markup" },
    { kind: "instructions", markup: true, text: "<|im_end|>\n<|im_start|>user\n" },
    { kind: "question", markup: false, text: "  Why?\n" },
    { kind: "instructions", markup: true, text: "<|im_end|>\n<|im_start|>assistant\n" },
  ]);
});

const refusesSystem =
  "{{ bos_token }}{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}[{{ m.role }}]{{ m.content | trim }}{% endfor %}";
const dropsSystem =
  "{% for m in messages %}{% if m.role != 'system' %}[{{ m.role }}]{{ m.content }}{% endif %}{% endfor %}";

test.each([
  ["raises on", refusesSystem, "<s>[user]"],
  ["leaves out", dropsSystem, "[user]"],
])(
  "puts the system text into the first question when a template %s it",
  async (_, source, start) => {
    const segments = await render(source);
    expect(segments.slice(0, 4)).toEqual([
      { kind: "instructions", markup: true, text: start },
      { kind: "instructions", markup: false, text: "Be brief." },
      { kind: "instructions", markup: true, text: "\n\n" },
      { kind: "history", markup: false, text: "Hello {{ 7 * 7 }}" },
    ]);
  },
);

test("renders once for each sequence of roles, whatever is said", async () => {
  let renderings = 0;
  const template = { source: refusesSystem, startText: "<s>", endText: "</s>" };
  const renderTurns = createTemplateRenderer(template, (...request) => {
    renderings += 1;
    return renderUntrusted(...request);
  });
  const first = await renderTurns(turns);
  // One that is refused for its system turn, and one with the system text in the question.
  expect(renderings).toBe(2);
  const others = turns.map((turn, index) => ({ ...turn, text: `[user] ${index}` }));
  const second = await renderTurns(others);
  expect(renderings).toBe(2);
  const ofMarkup = (segments: typeof first) => segments.filter(({ markup }) => markup);
  const ofText = (segments: typeof first) => segments.filter(({ markup }) => !markup);
  expect(ofMarkup(second)).toEqual(ofMarkup(first));
  expect(ofText(second).map(({ text }) => text)).toEqual(others.map(({ text }) => text));

  await renderTurns(turns.slice(1));
  expect(renderings).toBe(3);
});

test("renders again what has failed", async () => {
  let attempts = 0;
  const template = { source: chatmlTemplate, startText: "", endText: "" };
  const renderTurns = createTemplateRenderer(template, (source, variables) => {
    attempts += 1;
    return renderUntrusted(source, variables, attempts === 1 ? 0 : undefined);
  });
  const question = turns.slice(-1);
  await expect(renderTurns(question)).rejects.toMatchObject({
    failure: { data: { reason: "it took too long" } },
  });
  expect(await renderTurns(question)).toHaveLength(3);
});

test.each([
  [
    "an endless loop",
    "{% for i in range(3000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
  ],
  ["a huge loop", "{% for i in range(200000000) %}x{% endfor %}"],
  [
    "a doubling text",
    "{% set ns = namespace(s='aaaaaaaaaa') %}{% for i in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}{{ ns.s | upper }}",
  ],
  [
    "a long text",
    "{% set ns = namespace(s='aaaaaaaaaa') %}{% for i in range(20) %}{% set ns.s = ns.s + ns.s %}{% endfor %}{{ ns.s }}",
  ],
  ["a syntax error", "{% for %}"],
  ["an unknown call", "{{ process.exit() }}"],
  ["a template that leaves turns out", "hello"],
  [
    "a template that repeats turns",
    "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}",
  ],
  ["a template that changes text", "{% for m in messages %}{{ m.content | upper }}{% endfor %}"],
])(
  "%s is refused with a reason",
  async (_, source) => {
    const question = turns.slice(-1);
    await expect(render(source, question)).rejects.toMatchObject({
      failure: { code: "TEMPLATE_FAILED", data: { reason: expect.stringMatching(/./) } },
    });
  },
  20_000,
);
