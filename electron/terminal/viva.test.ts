import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { slowModel, writeTinyModel } from "../../e2e/models/tinyModel.ts";
import { endOf, startViva } from "./testing/runViva.ts";

let folder = "";
let model = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-terminal-"));
  model = join(folder, "model.gguf");
  await writeTinyModel(model, { name: "Tiny" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (...args: readonly string[]) => startViva(args, { VIVA_DATA: join(folder, "data") });

/** Runs viva to its end, with this text as its standard input. */
const viva = (args: readonly string[], input = "") => endOf(start(...args), input);

const json = (output: string) => JSON.parse(output) as Record<string, unknown>;

describe("viva ask", () => {
  test("prints one JSON object with everything about the answer", async () => {
    const asked = await viva([
      "ask",
      "My patient John Smith, born 12.03.1961, is pale.",
      "--model",
      model,
      "--json",
    ]);
    expect(asked.code).toBe(0);
    expect(json(asked.output)).toEqual({
      text: expect.stringContaining("180 litres"),
      tokens: { prompt: expect.any(Number), cached: 0, generated: expect.any(Number) },
      timings: {
        loadMs: expect.any(Number),
        firstTokenMs: expect.any(Number),
        promptPerSecond: expect.any(Number),
        generatePerSecond: expect.any(Number),
      },
      stop: "end",
      flags: expect.arrayContaining([expect.objectContaining({ kind: "dose" })]),
      questionFlags: [expect.objectContaining({ kind: "patientData" })],
      citations: [],
      claims: [],
      strippedMarkers: 0,
      verify: expect.arrayContaining([
        { claim: expect.stringContaining("ibuprofen"), prompt: expect.stringContaining("dose") },
      ]),
      verification: "unverified",
      dropped: [],
      notice: expect.stringContaining("never for patient care"),
      model: {
        name: "Tiny",
        architecture: "llama",
        quantization: "F16",
        profile: "meditron-7b",
        adapter: null,
      },
    });
  });

  test("streams the notice, the answer and its flags for a person", async () => {
    const { code, output } = await viva(["ask", "How is blood filtered?", "--model", model]);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^For study, never for patient care[^]*180 litres[^]*Unverified model output · Tiny F16[^]*Check “/,
    );
  });

  test("--raw sends standard input untouched; --max-tokens and --temperature 0 repeat exactly", async () => {
    const args = [
      "ask",
      "--raw",
      "--model",
      model,
      "--max-tokens",
      "7",
      "--temperature",
      "0",
      "--json",
    ];
    const [one, two] = [await viva(args, "Blood\r\n"), await viva(args, "Blood\r\n")].map(
      ({ output }) => json(output),
    );
    expect(one).toMatchObject({
      stop: "length",
      tokens: { generated: 7 },
      model: { profile: "raw" },
    });
    expect(one?.["text"]).toBe(two?.["text"]);
    const trimmed = json((await viva(args, "Blood")).output);
    const tokens = (answer: unknown) => (answer as { tokens: { prompt: number } }).tokens.prompt;
    expect(tokens(one)).toBe(tokens(trimmed) + 2);
  });

  test("Ctrl+C stops the answer and keeps what was said", async () => {
    const slow = join(folder, "slow.gguf");
    await writeTinyModel(slow, slowModel);
    const child = start("ask", "Go on.", "--model", slow, "--max-tokens", "1000");
    let output = "";
    let interrupted = false;
    for await (const chunk of child.stdout) {
      output += String(chunk);
      if (interrupted || !output.includes("180 litres")) continue;
      interrupted = child.kill("SIGINT");
    }
    expect(output).toContain("stopped by you");
    expect(child.signalCode).toBeNull();
  });
});

describe("bad input", () => {
  test.each([
    [["ask", "x", "--model", "/nowhere.gguf"], "FILE_MISSING"],
    [["ask", "x", "--model", "MODEL", "--profile", "nonsense"], "PROFILE_UNKNOWN"],
    [["ask", "  ", "--model", "MODEL"], "QUESTION_EMPTY"],
    [["ask", "x", "--temperature", "9"], "BAD_ARGUMENT"],
    [["ask", "x", "--no-such-option"], "BAD_ARGUMENT"],
    [["models", "inspect", "TEXT"], "NOT_GGUF"],
    [["models", "inspect", "/"], "FILE_IS_FOLDER"],
    [["nonsense"], "BAD_ARGUMENT"],
  ])("%j is told as %s with exit code 2", async (args, expected) => {
    const textFile = join(folder, "text.gguf");
    await writeFile(textFile, "not a model, whatever its name says");
    const known: Record<string, string> = { MODEL: model, TEXT: textFile };
    const { code, output } = await viva([...args.map((arg) => known[arg] ?? arg), "--json"]);
    expect(code).toBe(2);
    expect(json(output)).toEqual({ error: { code: expected, message: expect.any(String) } });
  });

  test("a question longer than the context says by how many tokens", async () => {
    const question = "the kidney filters blood ".repeat(900);
    const { code, output } = await viva(["ask", "-", "--model", model, "--json"], question);
    expect(code).toBe(2);
    expect(json(output)).toMatchObject({
      error: { code: "QUESTION_TOO_LONG", message: expect.stringMatching(/[\d,]+ tokens/) },
    });
  });
});

test("viva models inspect and viva doctor tell what there is", async () => {
  const inspected = await viva(["models", "inspect", model, "--json"]);
  expect(json(inspected.output)).toMatchObject({ name: "Tiny", architecture: "llama", layers: 2 });
  const doctor = json((await viva(["doctor", "--json"])).output);
  expect(doctor).toMatchObject({
    versions: {
      viva: expect.any(String),
      node: process.versions.node,
      nodeLlamaCpp: expect.stringMatching(/^\d/),
    },
    native: { llamaCpp: expect.any(String), backends: expect.any(Array) },
    data: { folder: join(folder, "data") },
  });
});
