import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chatmlTemplate, slowModel } from "../../e2e/models/tinyModel.ts";
import { startOpenAiServer, type OpenAiServer } from "../../e2e/servers/openAiServer.ts";
import { load, openBench, type Bench } from "../model/modelFixture.ts";
import { endOf, startViva } from "./testing/runViva.ts";

const question = "How does the kidney filter blood, and which drugs lower the rate?";
const mineText =
  "The kidneys filter about 18 litres of plasma a day. Ibuprofen can lower the rate. The afferent arteriole widens.\n";
let bench: Bench;
let data = "";
let first = "";
let last = "";
let mine = "";

beforeAll(async () => {
  bench = await openBench();
  data = join(bench.folder, "data");
  first = await bench.writeModel("first", { name: "First", prefers: "first" });
  last = await bench.writeModel("last", { name: "Last", prefers: "last" });
  mine = join(bench.folder, "mine.txt");
  await writeFile(mine, mineText);
});
afterAll(() => bench.clean());

function start(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  return startViva(args, { VIVA_DATA: data, ...more });
}

/** Runs viva to its end, with this text as its standard input. */
const viva = (args: readonly string[], input = "", more: NodeJS.ProcessEnv = {}) =>
  endOf(start(args, more), input);

type Checked = {
  id: string;
  columns: {
    column: string;
    name: string;
    text: string;
    state: string;
    error?: { code: string };
  }[];
  rows: {
    kind: string;
    cells: Record<string, string | null>;
    evidence: { column: string; quote: string; title: string; page: number }[];
  }[];
  summary: { stage: string; points: number; open: number };
  notice: string;
};

const checkArgs = (...more: readonly string[]) => ["check", question, "--mine", mine, ...more];

async function checkJson(args: readonly string[], input = "") {
  const { code, output, errors } = await viva([...args, "--json"], input);
  expect(errors).toBe("");
  expect(code).toBe(0);
  return JSON.parse(output) as Checked;
}

test("two models and a reference are checked point by point; the check is listed, exported and removed", async () => {
  const reference = join(bench.folder, "reference.md");
  await writeFile(reference, "The kidneys filter about 180 litres of plasma a day.");
  const checked = await checkJson(
    checkArgs("--model", first, "--model", last, "--reference", reference, "--confidence", "sure"),
  );
  expect(checked.columns).toMatchObject([
    { column: "mine", text: mineText.trimEnd(), confidence: "sure" },
    { column: "model", name: "First F16", state: "done", stop: "end", replaced: 0 },
    { column: "second", name: "Last F16", state: "done" },
    { column: "reference", text: "The kidneys filter about 180 litres of plasma a day." },
  ]);
  const [, model, second] = checked.columns;
  expect(model?.text).toContain("180 litres");
  expect(second?.text).not.toBe(model?.text);
  const litres = checked.rows.find(({ cells }) => cells["mine"]?.includes("18 litres"));
  expect(litres).toMatchObject({
    kind: "differ",
    outcome: "wrong",
    cells: {
      model: expect.stringContaining("180 litres"),
      second: expect.stringContaining("180 litres"),
      reference: expect.stringContaining("180 litres"),
    },
    evidence: [],
  });
  expect(checked.summary).toMatchObject({ stage: "open", points: checked.rows.length });
  expect(checked.notice).toContain("never for patient care");

  const listed = JSON.parse((await viva(["checks", "list", "--json"])).output) as unknown;
  expect(listed).toMatchObject([{ id: checked.id, question, models: ["First F16", "Last F16"] }]);
  expect((await viva(["checks", "list", "--search", "arteriol 180"])).output).toContain(checked.id);
  expect((await viva(["checks", "list", "--search", "liver biopsy"])).output).toContain("no check");
  const out = join(bench.folder, "check.md");
  expect((await viva(["checks", "export", checked.id, "--out", out])).code).toBe(0);
  expect(await readFile(out, "utf8")).toMatch(
    /^# Check of an answer\n\n> \*\*Notice\.\*\*[^]*confidence: sure[^]*## Second opinion[^]*### Point 1: /u,
  );
  const exported = await viva(["checks", "export", checked.id, "--format", "json"]);
  expect(JSON.parse(exported.output)).toMatchObject({ version: 1, check: { id: checked.id } });
  const statistics = await viva(["checks", "statistics"]);
  expect(statistics.output).toMatch(/1 check\n[^]*You and First F16: \d+ the same, \d+ different/u);
  expect(statistics.output).toMatch(
    /You: 0 of 1 right \(95 % interval 0 to 79 %\)[^]*Sure and wrong\n\S+ {2}You: [^\n]*18 litres[^\n]*\n {2}Right: [^\n]*180 litres/u,
  );
  expect((await viva(["checks", "export", "nope-not-an-id"])).errors).toContain(
    "There is no such check",
  );
  expect((await viva(["checks", "remove", checked.id.slice(0, 8)])).output).toBe("Removed.\n");
  const gone = await viva(["checks", "remove", checked.id, "--json"]);
  expect([gone.code, gone.output]).toEqual([2, expect.stringContaining("CHECK_MISSING")]);
  expect((await viva(["checks", "export", checked.id])).code).toBe(2);
}, 120_000);

test("one model answers with an adapter and without it; the answer comes from standard input and the evidence from the library", async () => {
  const notes = join(bench.folder, "notes.md");
  await writeFile(
    notes,
    "# Kidney\n\nThe kidneys filter blood: about 180 litres of plasma a day. Drugs such as ibuprofen lower the rate.\n",
  );
  expect((await viva(["library", "add", notes])).code).toBe(0);
  const adapter = await bench.writeAdapter("notes-adapter", {});
  const args = ["check", question, "--mine", "-", "--model", first, "--adapter", adapter];
  const checked = await checkJson(args, mineText);
  expect(checked.columns[0]).toMatchObject({ column: "mine", confidence: null });
  expect(checked.columns.map(({ name }) => name)).toEqual([
    undefined,
    "First F16",
    "First F16 with notes-adapter.gguf",
  ]);
  const evidence = checked.rows.flatMap((row) => row.evidence);
  expect(evidence).toContainEqual(
    expect.objectContaining({
      title: "Kidney",
      page: 1,
      quote: expect.stringContaining("180 litres"),
    }),
  );
  const without = await checkJson([...args.slice(0, 6), "--sources", "none"], mineText);
  expect(without.rows.flatMap((row) => row.evidence)).toEqual([]);
}, 120_000);

test("a person reads the notice, the columns, each point and what is still unverified", async () => {
  const { code, output } = await viva(checkArgs("--model", first, "--sources", "none"));
  expect(code).toBe(0);
  expect(output).toMatch(
    /^For study, never for patient care[^]*== You\n[^]*\(confidence: not stated\)\n[^]*== First F16 · Unverified model output\n[^]*180 litres[^]*\n1\. [A-Z][^]*You: [^]*\d+ right, \d+ wrong, \d+ missed/u,
  );
});

test("Ctrl+C stops the model and checks what was written", async () => {
  const slow = await bench.writeModel("slow", slowModel);
  const child = start(checkArgs("--model", slow, "--sources", "none"));
  const output = readText(child.stdout);
  await untilSaid(child.stderr, "The model is writing");
  child.kill("SIGINT");
  expect(await output).toMatch(/180 litres[^]*stopped by you[^]*\n1\. /u);
  expect(child.signalCode).toBeNull();
}, 120_000);

describe("bad input", () => {
  beforeAll(async () => {
    await writeFile(join(bench.folder, "text.gguf"), "not a model, whatever its name says");
    await writeFile(join(bench.folder, "empty.txt"), " \n");
    await writeFile(join(bench.folder, "long.txt"), "a".repeat(20_001));
  });

  test.each<[args: readonly string[], code: string]>([
    [["--mine", "/nowhere.txt"], "FILE_MISSING"],
    [["--mine", "/"], "FILE_IS_FOLDER"],
    [["--mine", "EMPTY"], "ANSWER_EMPTY"],
    [["--mine", "LONG"], "BAD_ARGUMENT"],
    [["--mine", "-", "--reference", "-"], "BAD_ARGUMENT"],
    [["--mine", "MINE", "--reference", "/nowhere.txt"], "FILE_MISSING"],
    [["--model", "FIRST"], "BAD_ARGUMENT"],
    [["--mine", "MINE", "--model", "/nowhere.gguf"], "FILE_MISSING"],
    [["--mine", "MINE", "--model", "TEXT"], "NOT_GGUF"],
    [["--mine", "MINE", "--model", "FIRST", "--model", "FIRST"], "BAD_ARGUMENT"],
    [["--mine", "MINE", "--model", "FIRST", "--model", "LAST", "--model", "FIRST"], "BAD_ARGUMENT"],
    [["--mine", "MINE", "--model", "FIRST", "--adapter", "TEXT"], "ADAPTER_INVALID"],
    [["--mine", "MINE", "--model", "FIRST", "--adapter", "LAST"], "ADAPTER_INVALID"],
    [["--mine", "MINE", "--model", "FIRST", "--adapter", "/nowhere.gguf"], "FILE_MISSING"],
    [["--mine", "MINE"], "NO_MODEL"],
    [["--mine", "MINE", "--model", "FIRST", "--confidence", "certain"], "BAD_ARGUMENT"],
    [["--mine", "MINE", "--model", "FIRST", "--sources", "some"], "BAD_ARGUMENT"],
    [["--mine", "MINE", "--engine", "ftp://127.0.0.1/v1", "--engine-model", "m"], "SERVER_ADDRESS"],
    [["--mine", "MINE", "--engine", "http://gpu.test/v1", "--engine-model", "m"], "SERVER_ADDRESS"],
    [["--mine", "MINE", "--engine", "https://gpu.test/v1"], "BAD_ARGUMENT"],
    [["--mine", "MINE", "--engine-model", "m"], "BAD_ARGUMENT"],
  ])("%j is told as %s with exit code 2, and no check is made of it", async (args, expected) => {
    const known: Record<string, string> = {
      MINE: mine,
      FIRST: first,
      LAST: last,
      TEXT: join(bench.folder, "text.gguf"),
      EMPTY: join(bench.folder, "empty.txt"),
      LONG: join(bench.folder, "long.txt"),
    };
    const here = { VIVA_DATA: join(bench.folder, "untouched") };
    const named = args.map((arg) => known[arg] ?? arg);
    const { code, output } = await viva(["check", question, ...named, "--json"], "", here);
    expect(JSON.parse(output)).toEqual({ error: { code: expected, message: expect.any(String) } });
    expect(code).toBe(2);
  });

  test("an empty question, and nothing was stored of all of these", async () => {
    const here = { VIVA_DATA: join(bench.folder, "untouched") };
    const asked = await viva(["check", " ", "--mine", mine, "--json"], "", here);
    expect([asked.code, asked.output]).toEqual([2, expect.stringContaining("QUESTION_EMPTY")]);
    expect((await viva(["checks", "list", "--json"], "", here)).output).toBe("[]\n");
  });
});

describe("a server", () => {
  let server: OpenAiServer;
  const engine = () => ["--engine", server.baseUrl, "--engine-model", "tiny", "--sources", "none"];

  beforeAll(async () => {
    const { model } = bench.open();
    // Chat completions are asked of it too.
    const chat = { prefers: "last", chatTemplate: chatmlTemplate } as const;
    await load(model, await bench.writeModel("chat", chat));
    server = await startOpenAiServer({ model });
  });
  afterAll(() => server.close());

  const sent = () => server.seen.filter(({ path }) => path.endsWith("/completions"));

  test("answers beside a local model, for this command only, with the key of the environment", async () => {
    const args = [...checkArgs("--model", first, ...engine()), "--json"];
    const { code, output } = await viva(args, "", { VIVA_SERVER_KEY: "secret-key" });
    expect(code).toBe(0);
    const checked = JSON.parse(output) as Checked;
    const host = new URL(server.origin).host;
    expect(checked.columns).toMatchObject([
      { column: "mine" },
      { column: "model", name: "First F16", state: "done" },
      {
        column: "second",
        name: `tiny on ${host}`,
        state: "done",
        text: expect.stringMatching(/\S/u),
      },
    ]);
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.path).toBe("/v1/chat/completions");
    expect(sent()[0]?.headers.authorization).toBe("Bearer secret-key");
    expect(JSON.stringify(sent()[0]?.body)).not.toContain("18 litres of plasma");
    const settings = await readFile(join(data, "preferences.json"), "utf8").catch(() => "");
    expect(settings).not.toContain(server.origin);
    expect(settings).not.toContain("secret-key");
  }, 120_000);

  test("alone completes text where it is asked to, and its refusal is told", async () => {
    const before = sent().length;
    const checked = await checkJson(checkArgs(...engine(), "--api", "completions"));
    expect(checked.columns[1]).toMatchObject({ column: "model", state: "done" });
    expect(sent().at(before)?.path).toBe("/v1/completions");
    server.failNext({ kind: "status", status: 401, body: "no" });
    const refused = await viva([...checkArgs(...engine()), "--json"]);
    expect([refused.code, refused.output]).toEqual([2, expect.stringContaining("SERVER_REFUSED")]);
    server.failNext({ kind: "status", status: 401, body: "no" });
    const partly = await viva([...checkArgs("--model", first, ...engine()), "--json"]);
    expect(partly.code).toBe(2);
    expect((JSON.parse(partly.output) as Checked).columns).toMatchObject([
      { column: "mine" },
      { column: "model", state: "done" },
      { column: "second", state: "failed", error: { code: "SERVER_REFUSED" } },
    ]);
  }, 120_000);

  test("gets nothing that may identify a person unless it is replaced, which is told", async () => {
    const asked = "My patient John Smith, born 12.03.1961, is pale. What may be the cause?";
    const args = ["check", asked, "--mine", mine, ...engine(), "--json"];
    const before = sent().length;
    const refused = await viva(args);
    expect([refused.code, refused.output]).toEqual([2, expect.stringContaining("PATIENT_DATA")]);
    expect(sent()).toHaveLength(before);
    expect(refused.output).toContain("--deidentify");
    const { code, output, errors } = await viva([...args, "--deidentify"]);
    expect(code).toBe(0);
    expect(errors).toContain("Replaced before sending: “John Smith”");
    expect(errors).not.toContain("all of this");
    const body = JSON.stringify(sent().at(before)?.body);
    expect(body).not.toMatch(/Smith|1961/u);
    const { columns } = JSON.parse(output) as { columns: { replaced?: number }[] };
    expect(columns[1]?.replaced).toBeGreaterThanOrEqual(2);
  }, 120_000);

  test("gets what a person was shown before, word for word, each time", async () => {
    const asked = "My patient John Smith is pale.\nWhat may be the cause?";
    for (let time = 0; time < 2; time += 1) {
      const before = sent().length;
      const args = ["check", asked, "--mine", mine, ...engine(), "--deidentify"];
      const { code, errors } = await viva(args);
      expect(code).toBe(0);
      const host = new URL(server.origin).host;
      const shown =
        /^Sending to (?<to>\S+), model tiny, all of this:\n[^]*\n\[question, 1 replaced\]\n(?<text>(?: {2}.*\n)+)/mu.exec(
          errors,
        )?.groups;
      expect(shown?.["to"]).toBe(host);
      expect(shown?.["text"]).toMatch(/is pale\.\n {2}What may be the cause\?/u);
      expect(errors).not.toContain("  My patient John Smith");
      expect(errors).toContain("\n[end of what is sent]\n");
      const words = shown?.["text"]?.replace(/^ {2}/gmu, "").trim() ?? "";
      expect(JSON.stringify(sent().at(before)?.body)).toContain(JSON.stringify(words).slice(1, -1));
    }
  }, 120_000);

  test("gets no question of another check that waits", async () => {
    const before = sent().length;
    server.failAlways({ kind: "silent" });
    const waiting = start(checkArgs(...engine()));
    while (sent().length === before) await new Promise((resolve) => setTimeout(resolve, 20));
    waiting.kill("SIGKILL");
    await once(waiting, "close");
    server.failAlways(null);
    await checkJson(["check", "What is oncotic pressure?", "--mine", mine, ...engine()]);
    const asked = sent().slice(before + 1);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked[0]?.body)).toContain("oncotic pressure");
  }, 120_000);
});

async function untilSaid(stream: NodeJS.ReadableStream, words: string): Promise<void> {
  let said = "";
  for await (const chunk of stream) {
    said += String(chunk);
    if (said.includes(words)) return;
  }
  throw new Error(`“${words}” was not said: ${said}`);
}
