import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { writeTinyModel } from "../../e2e/models/tinyModel.ts";
import { offeredModel } from "../contract/catalogue.ts";
import { fit, machine, probe } from "../contract/machine.ts";
import { foundModels, listedModel, speedRun, transfer } from "../contract/modelFiles.ts";
import { endOf, startViva } from "./testing/runViva.ts";

let folder = "";
let kidney = "";
let heart = "";
let notes = "";
/** A data folder for each test. */
let data = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-terminal-models-"));
  await mkdir(join(folder, "models", "cardiology"), { recursive: true });
  kidney = join(folder, "models", "kidney.gguf");
  heart = join(folder, "models", "cardiology", "heart.gguf");
  notes = join(folder, "models", "notes.gguf");
  await writeTinyModel(kidney, { name: "Kidney" });
  await writeTinyModel(heart, { name: "Heart", seed: 2 });
  await writeFile(notes, "not a model, whatever its name says");
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  data = await mkdtemp(join(folder, "data-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** Runs viva models to its end; its standard input is no terminal. */
const viva = (...args: readonly string[]) => run("models", ...args);

const run = (...args: readonly string[]) => endOf(startViva([...args, "--data", data]));

/** The same under --json, which is of this shape and all that is printed. */
async function vivaJson<T>(shape: z.ZodType<T>, ...args: readonly string[]): Promise<T> {
  const { code, output } = await viva(...args, "--json");
  expect(code, output).toBe(0);
  return shape.parse(JSON.parse(output));
}

/** The failure that it ends with under --json. */
async function vivaError(...args: readonly string[]): Promise<{ code: string; message: string }> {
  const { code, output, errors } = await viva(...args, "--json");
  expect({ code, errors }).toEqual({ code: 2, errors: "" });
  const shape = z.strictObject({
    error: z.strictObject({ code: z.string(), message: z.string() }),
  });
  return shape.parse(JSON.parse(output)).error;
}

const listed = listedModel.array();

describe("the list", () => {
  test("a file is linked where it lies, listed with its fit, and forgotten without being deleted", async () => {
    expect((await viva("list")).output).toContain("viva models add FILE");
    const added = await viva("add", kidney);
    expect(added).toMatchObject({ code: 0, errors: "" });
    const [model] = await vivaJson(listed, "list");
    expect(model).toMatchObject({
      use: "answers",
      origin: "linked",
      status: "ready",
      file: { name: "Kidney", path: kidney },
      fit: { verdict: expect.any(String) },
      lastSpeed: null,
    });
    expect(added.output).toMatch(new RegExp(`^${model?.id} {2}Kidney \\(F16, [\\d.]+ MB\\): `));
    const lines = (await viva("list")).output.trimEnd().split("\n");
    const [head = "", row = "", path = "", fits = ""] = lines;
    const column = head.indexOf("Quantization");
    expect(row.slice(column)).toMatch(/^F16 +[\d.]+ MB +ready$/);
    expect(path.trim()).toBe(kidney);
    expect(fits.trim()).toMatch(/^fits: needs /);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(row.startsWith(model?.id.slice(0, 8) ?? "-")).toBe(true);

    // Once more is the same model; its beginning is enough to name it.
    expect(await vivaJson(listed, "add", kidney)).toEqual([
      expect.objectContaining({ id: model?.id }),
    ]);
    const removed = await viva("remove", model?.id.slice(0, 8) ?? "");
    expect(removed.output).toBe(`Removed “Kidney” from the list. The file stays at ${kidney}.\n`);
    expect(existsSync(kidney)).toBe(true);
    expect(await vivaJson(listed, "list")).toEqual([]);
  }, 120_000);

  test("of several files each is told apart: what is no model does not keep the others out", async () => {
    const { code, output, errors } = await viva("add", kidney, notes, heart, "--json");
    expect({ code, errors }).toEqual({ code: 2, errors: "" });
    expect(JSON.parse(output)).toEqual([
      expect.objectContaining({ file: expect.objectContaining({ name: "Kidney" }) }),
      {
        path: notes,
        failure: { code: "NOT_GGUF", data: expect.anything() },
        error: { code: "NOT_GGUF", message: expect.any(String) },
      },
      expect.objectContaining({ file: expect.objectContaining({ name: "Heart" }) }),
    ]);
    expect(await vivaJson(listed, "list")).toHaveLength(2);
    expect((await viva("add", notes)).output).toContain("This is not a GGUF model.");
  }, 120_000);

  test("a file that has gone is said to be missing", async () => {
    const gone = join(data, "gone.gguf");
    await writeTinyModel(gone);
    await viva("add", gone);
    await rm(gone);
    expect(await vivaJson(listed, "list")).toMatchObject([{ status: "missing", fit: null }]);
    expect((await viva("remove", "gone")).output).toMatch(
      /^Removed “.*” from the list\. There was no file any more at .*gone\.gguf\.\n$/,
    );
  }, 120_000);

  test("a copy is Viva's own: it is deleted only when that was said", async () => {
    const [copied] = await vivaJson(transfer.array(), "add", "--copy", kidney);
    const modelId = copied?.state.kind === "done" ? copied.state.modelId : "";
    const [model] = await vivaJson(listed, "list");
    expect(model).toMatchObject({ id: modelId, origin: "copied", status: "ready" });
    const path = model?.file.path ?? "";
    expect(path).not.toBe(kidney);
    expect((await stat(path)).size).toBe((await stat(kidney)).size);
    expect(await vivaError("remove", modelId)).toMatchObject({
      code: "BAD_ARGUMENT",
      message: expect.stringContaining("--yes"),
    });
    expect(existsSync(path)).toBe(true);
    const removed = await viva("remove", "Kidney", "--yes");
    expect(removed.output).toContain(`deleted ${path}`);
    expect(existsSync(path)).toBe(false);
    // Without its file nothing is deleted, and nobody need be asked.
    await viva("add", "--copy", kidney);
    await rm(path);
    const gone = JSON.parse((await viva("remove", "Kidney", "--json")).output);
    expect(gone).toMatchObject({ name: "Kidney", deleted: false });
    expect(existsSync(kidney)).toBe(true);
  }, 120_000);

  test("a folder is looked through, and all that is found is added by one command", async () => {
    const found = await vivaJson(foundModels, "scan", join(folder, "models"));
    expect(found.models.map(({ file }) => file.name).toSorted()).toEqual(["Heart", "Kidney"]);
    expect(found.refused).toMatchObject([{ path: notes, failure: { code: "NOT_GGUF" } }]);
    const { output } = await viva("scan", join(folder, "models"), "--json");
    const refused = {
      path: notes,
      failure: { code: "NOT_GGUF" },
      error: { code: "NOT_GGUF", message: expect.stringContaining("not a GGUF") },
    };
    expect(JSON.parse(output)).toMatchObject({ refused: [refused] });
    expect(await vivaJson(listed, "list")).toEqual([]);
    expect((await viva("scan", join(folder, "models"))).output).toMatch(
      /heart\.gguf +answers +F16 [^]*notes\.gguf: This is not a GGUF model/,
    );
    const all = await viva("scan", "--add", join(folder, "models"));
    expect(all.code).toBe(0);
    expect(all.output).toMatch(/Heart[^]*notes\.gguf: This is not a GGUF model/);
    const told = JSON.parse((await viva("scan", "--add", join(folder, "models"), "--json")).output);
    expect(told).toHaveLength(3);
    expect(told[2]).toMatchObject(refused);
    expect(await vivaJson(listed, "list")).toHaveLength(2);
    const again = await vivaJson(foundModels, "scan", join(folder, "models"));
    expect(again.models.every(({ modelId }) => modelId !== null)).toBe(true);
  }, 120_000);
});

describe("fit", () => {
  const here = { machine, probe: probe.nullable() };

  test("shows this computer, and the verdict for each file of the list and the catalogue", async () => {
    await viva("add", kidney);
    const shape = z.strictObject({ ...here, listed, catalogue: offeredModel.array() });
    const all = await vivaJson(shape, "fit");
    expect(all.listed).toHaveLength(1);
    expect(
      all.catalogue.flatMap(({ files }) => files).filter((file) => file.recommended),
    ).toHaveLength(1);
    const { output } = await viva("fit");
    expect(output).toMatch(/^Processor {2}/);
    expect(output).toContain("viva models probe");
    expect(output).toMatch(/Kidney +F16 +[\d.]+ MB +fits: needs [\d.]+ [GM]B of [\d.]+ GB/);
    expect(output).toMatch(/meditron-7b\.Q4_K_M .*Q4_K_M +4\.1 GB/);
  }, 120_000);

  test("shows every part of what a file needs, by its path, its name or its place in the catalogue", async () => {
    const shape = z.strictObject({
      ...here,
      file: z.strictObject({
        name: z.string(),
        path: z.string().nullable(),
        catalogueId: z.string().nullable(),
      }),
      fit,
    });
    const byPath = await vivaJson(shape, "fit", heart);
    expect(byPath.file).toEqual({ name: "Heart", path: heart, catalogueId: null });
    await viva("add", heart);
    expect((await vivaJson(shape, "fit", "Heart")).fit.need).toEqual(byPath.fit.need);
    const offered = await vivaJson(shape, "fit", "meditron-7b.Q4_K_M");
    expect(offered.file).toMatchObject({ catalogueId: "meditron-7b.Q4_K_M", path: null });
    expect(offered.fit.need.weights).toBeGreaterThan(byPath.fit.need.weights);
    const { output } = await viva("fit", "Heart");
    expect(output).toMatch(/^Heart: /);
    for (const part of ["Weights", "Keys and values", "Compute buffers", "Process", "In all"]) {
      expect(output).toContain(part);
    }
    expect(output).toContain("not known: measure with viva models probe");
  }, 120_000);

  test("the measured speed of this computer makes an expected one", async () => {
    const piped = await viva("probe", "--json");
    expect(piped.errors).toBe("Measuring this computer, which takes 10 to 30 seconds\n");
    const measured = probe.parse(JSON.parse(piped.output));
    expect(measured.processor.bytesPerSecond).toBeGreaterThan(0);
    await viva("add", kidney);
    expect(await vivaJson(listed, "list")).toMatchObject([
      { fit: { speed: { basis: "expected" } } },
    ]);
    expect((await viva("fit", "Kidney")).output).toMatch(
      /Speed +(?:about [\d.]+|over 100) tokens\/s read, (?:about [\d.]+|over 100) tokens\/s written\n/,
    );
  }, 300_000);
});

test("the catalogue groups files by model, and reckons with the context that was asked for", async () => {
  const catalogue = offeredModel.array();
  const small = await vivaJson(catalogue, "catalogue", "--context", "512");
  const large = await vivaJson(catalogue, "catalogue", "--context", "2048");
  const needOf = (models: z.infer<typeof catalogue>) =>
    models.flatMap(({ files }) => files).find(({ id }) => id === "meditron-7b.Q4_K_M")?.fit?.need
      .total ?? 0;
  expect(needOf(small)).toBeGreaterThan(0);
  expect(needOf(large)).toBeGreaterThanOrEqual(needOf(small));
  const { output } = await viva("catalogue");
  expect(output).toMatch(
    /^ +Id +Quantization +Size +On this computer +(?:Speed +)?Loss of quality\n/,
  );
  expect(output).toMatch(
    /\nMeditron-7B .*Llama 2 Community License[^]*\n {2}. +meditron-7b\.Q2_K /,
  );
  expect(output).toMatch(/\n {2}\* .*\n +recommended: /);
  expect(output).toContain("runs on a server engine only (vLLM, TGI)");
  const words = await viva("catalogue", "--context", "many", "--json");
  expect(words.code).toBe(2);
  expect(JSON.parse(words.output)).toMatchObject({ error: { code: "BAD_ARGUMENT" } });
}, 120_000);

test("a model is tested, and again beside what it did before", async () => {
  await viva("add", kidney);
  const first = await viva("speed", "Kidney");
  expect(first.errors).toMatch(/Writing an answer\n/);
  expect(first.errors).not.toContain("%");
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toMatch(/^Kidney\nNot tested before\.\nNow {5}\S.*\d{4}.* tokens\/s/);
  const shape = z.strictObject({ modelId: z.string(), run: speedRun, before: speedRun.array() });
  const second = await vivaJson(shape, "speed", "Kidney");
  expect(second.before).toHaveLength(1);
  expect((await viva("speed", "Kidney")).output).toMatch(
    /\nBefore {2}\S.*\d{4}.*\nNow {5}\S.*\d{4}/,
  );
  const [model] = await vivaJson(listed, "list");
  expect(model).toMatchObject({ id: second.modelId, fit: { speed: { basis: "measured" } } });
}, 120_000);

test("a question goes to a listed model by its name or the beginning of its id", async () => {
  const [model] = await vivaJson(listed, "add", kidney);
  const ask = ["ask", "What does the kidney do?", "--max-tokens", "3", "--sources", "none"];
  for (const named of ["kidney", model?.id.slice(0, 8) ?? "-"]) {
    const { code, output } = await run(...ask, "--model", named, "--json");
    expect(code, output).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ model: { name: "Kidney" } });
  }
  const unknown = await run(...ask, "--model", "kid", "--json");
  expect(unknown.code).toBe(2);
  expect(JSON.parse(unknown.output)).toMatchObject({ error: { code: "MODEL_MISSING" } });
}, 120_000);

describe("bad input", () => {
  test.each([
    [["remove", "nothing"], "MODEL_MISSING"],
    [["speed"], "BAD_ARGUMENT"],
    [["speed", "nothing"], "MODEL_MISSING"],
    [["fit", "nothing"], "MODEL_MISSING"],
    [["fit", "/nowhere/model.gguf"], "FILE_MISSING"],
    [["scan", "/nowhere"], "FILE_MISSING"],
    [["download", "nothing"], "MODEL_MISSING"],
    [["downloads", "--cancel", "nothing"], "TRANSFER_MISSING"],
    [["download", "http://huggingface.co/a/b/resolve/main/c.gguf"], "DOWNLOAD_ADDRESS"],
    [["download", "https://files.example/a/b/resolve/main/c.gguf"], "DOWNLOAD_HOST"],
    [["add"], "BAD_ARGUMENT"],
    [["nonsense"], "BAD_ARGUMENT"],
  ])("%j is told as %s with exit code 2", async (args, expected) => {
    expect(await vivaError(...args)).toMatchObject({ code: expected });
  });

  test("what to do instead is said", async () => {
    expect((await viva("scan", kidney)).errors).toContain("viva models add");
    expect((await viva("add", join(folder, "models"))).output).toContain("scan FOLDER --add");
    expect((await viva("speed", "kid")).errors).toBe(
      "“kid”: No listed model is called so; “viva models list” shows them.\n",
    );
    expect((await viva("speed")).errors).toMatch(/^No model was used before\. /);
  });

  test("of several models with one name each is told with its id and path", async () => {
    const twin = join(folder, "twin.gguf");
    await writeTinyModel(twin, { name: "Kidney", seed: 3 });
    const all = await vivaJson(listed, "add", kidney, twin);
    const { message } = await vivaError("speed", "Kidney");
    expect(message).toContain("2 models are called “Kidney”");
    for (const { id, file } of all) expect(message).toContain(`${id.slice(0, 8)}  ${file.path}`);
  }, 120_000);

  test("Ctrl+C ends a test with an error that can be read", async () => {
    await viva("add", kidney);
    const child = startViva(["models", "speed", "Kidney", "--json", "--data", data]);
    child.stderr.once("data", () => child.kill("SIGINT"));
    const closed = once(child, "close");
    const output = await readText(child.stdout);
    expect(await closed).toEqual([2, null]);
    expect(JSON.parse(output)).toEqual({
      error: { code: "STOPPED", message: expect.any(String) },
    });
  }, 120_000);
});
