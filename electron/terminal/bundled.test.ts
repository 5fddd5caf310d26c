import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoModelPath } from "../host/demoModelPath.ts";
import { endOf, startViva } from "./testing/runViva.ts";

const adding = "Adding the study pack that comes with Viva: this happens once.\n";
/** A first start beside other tests takes a while. */
const patience = 120_000;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-terminal-bundled-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs viva to its end as it ships. */
const viva = (data: string, ...args: readonly string[]) =>
  endOf(startViva([...args, "--data", join(folder, data)], { VIVA_BARE: "0" }));

test(
  "a search in a fresh data folder finds the study pack, which comes in once",
  async () => {
    const first = await viva("search", "library", "search", "first-line treatment of anaphylaxis");
    expect(first).toMatchObject({ code: 0, errors: adding });
    expect(first.output).toContain("Anaphylaxis");
    const again = await viva("search", "library", "search", "anaphylaxis", "--json");
    expect(again).toMatchObject({ code: 0, errors: "" });
    expect(JSON.parse(again.output)).toContainEqual(
      expect.objectContaining({ title: "Anaphylaxis" }),
    );
    const { output } = await viva("search", "bank", "list");
    expect(output).toMatch(/Study pack \(220 items/);
  },
  patience,
);

test(
  "what asks for none of it does not wait for it",
  async () => {
    const { code, output, errors } = await viva("none", "checks", "list", "--json");
    expect({ code, output: JSON.parse(output) as unknown, errors }).toEqual({
      code: 0,
      output: [],
      errors: "",
    });
  },
  patience,
);

test(
  "viva doctor says what ships with it",
  async () => {
    const { output } = await viva("doctor", "doctor", "--json");
    expect(JSON.parse(output)).toMatchObject({
      bundled: {
        studyPack: expect.stringMatching(/^version \d+, 64 articles$/),
        demoModel: demoModelPath(),
      },
    });
  },
  patience,
);

// The demo model is made by hand; a checkout may be without it.
describe.skipIf(demoModelPath() === null)("the demo model", () => {
  test(
    "answers in a fresh data folder, with a citation and what to verify",
    async () => {
      const question = "What is the first-line treatment of anaphylaxis?";
      const { code, output, errors } = await viva("ask", "ask", question);
      expect(code).toBe(0);
      expect(errors).toContain(adding);
      expect(output).toMatch(/^For study, never for patient care/);
      expect(output).toMatch(/intramuscular adrenaline[^]*Demo \(6 M parameters\)/);
      expect(output).toMatch(/\[1\] .+/);
      expect(output).toMatch(/Anaphylaxis, .*“[^”]*intramuscular adrenaline/);
      expect(output).toMatch(/^Verify: .+/m);
    },
    patience,
  );

  test(
    "is listed as what comes with Viva, and cannot be removed",
    async () => {
      const listed = await viva("models", "models", "list", "--json");
      expect(JSON.parse(listed.output)).toEqual([
        expect.objectContaining({ origin: "builtIn", status: "ready" }),
      ]);
      const removed = await viva("models", "models", "remove", "viva-demo", "--yes", "--json");
      expect(removed.code).toBe(2);
      expect(JSON.parse(removed.output)).toMatchObject({ error: { code: "BAD_ARGUMENT" } });
      expect(demoModelPath()).not.toBeNull();
    },
    patience,
  );
});
