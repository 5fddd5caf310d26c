// oxlint-disable no-restricted-imports -- samples of what is stored
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplePassage } from "../../store/testing/checkSamples.ts";
import { applyReplacements } from "../deidentify/deidentify.ts";
import type { ServerPrompt } from "../ports.ts";
import { promptForServer, type ServerDraft } from "./promptForServer.ts";

const settings = {
  enabled: true,
  baseUrl: "https://gpu.test/v1",
  model: "big",
  contextSize: 4096,
};
const apis = [
  { api: "chat", profile: "template" },
  { api: "completions", profile: "meditron-7b" },
  { api: "completions", profile: "raw" },
] as const;

const words = fc.array(
  fc.oneof(
    fc.constantFrom("Mr John Smith", "born 12 March 1950", "tel 0171 555 1234", "MRN 4711 0815"),
    fc.constantFrom(
      "asthma",
      "is treated with",
      "salbutamol.",
      "\n\n",
      "",
      "</s>",
      "[1]",
      "Question:",
    ),
    fc.string({ maxLength: 12 }),
  ),
  { minLength: 1, maxLength: 12 },
);
const text = words.map((all) => all.join(" "));
const sentText = (prompt: ServerPrompt) =>
  prompt.api === "completions" ? prompt.text : prompt.turns.map((turn) => turn.text).join("");
const approvedText = ({ parts }: ServerDraft, kept: readonly (readonly number[])[]) =>
  parts.map((part, i) => applyReplacements(part.text, part.replacements, kept[i] ?? [])).join("");

describe.each(apis)("a prompt for a server: %o", (way) => {
  test("is the very text of the parts that are shown, with what is kept, and nothing more", async () => {
    await fc.assert(
      fc.asyncProperty(
        text.filter((one) => one.trim() !== ""),
        fc.array(text, { maxLength: 4 }),
        fc.constantFrom(600, 1200, 4096),
        fc.boolean(),
        async (question, bodies, contextSize, keepsAll) => {
          const passages = bodies.map((body) => ({ ...samplePassage, text: body }));
          const draft = await promptForServer(
            { question, passages },
            { ...settings, ...way, contextSize },
            200,
          );
          const kept = draft.parts.map(({ replacements }) =>
            keepsAll ? replacements.map((_, i) => i) : [],
          );
          expect(sentText(draft.prompt(kept))).toBe(approvedText(draft, kept));
        },
      ),
      { numRuns: 150 },
    );
  });
});
