import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../renderer/src/app", import.meta.url));

/** Numbers that name something, as a page, a status or a passage in brackets: they are written as they are known. */
const names = /^(?:sourceTexts\.ts: n|checkTexts\.ts: n|\w+\.ts: (?:status|page))$/;

/** Numbers that a text puts in without the formats of the system: those of parameters, and those that code turns into words. */
function plainNumbers(code: string, file: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown, numbers: ReadonlySet<string>): void => {
    if (Array.isArray(node)) return node.forEach((one) => walk(one, numbers));
    if (!isNode(node)) return;
    const known = new Set([...numbers, ...list(node["params"]).flatMap(numbersOf)]);
    if (node.type === "TemplateLiteral") {
      for (const put of list(node["expressions"])) {
        if (put.type === "Identifier" && known.has(nameOf(put))) found.push(nameOf(put));
        else if (put.type === "BinaryExpression") found.push(code.slice(put.start, put.end));
      }
    }
    if (/^(?:toFixed|toPrecision|toLocaleString)$/.test(nameOf(node["property"]))) {
      found.push(nameOf(node["property"]));
    }
    for (const value of Object.values(node)) walk(value, known);
  };
  walk(parseAst(code, { lang: "ts" }, file), new Set());
  return found.map((what) => `${file}: ${what}`).filter((one) => !names.test(one));
}

/** The names of a parameter that is a number, or of the numbers in a pair. */
function numbersOf(parameter: Node): readonly string[] {
  const type = isNode(parameter["typeAnnotation"])
    ? JSON.stringify(parameter["typeAnnotation"])
    : "";
  if (!type.includes("TSNumberKeyword")) return [];
  if (parameter.type === "Identifier") return [nameOf(parameter)];
  return list(parameter["elements"]).map(nameOf);
}

type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
};

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

const list = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter((one) => isNode(one)) : [];

function nameOf(node: unknown): string {
  return isNode(node) && typeof node["name"] === "string" ? node["name"] : "";
}

it("no text puts a number in but through the formats of the system's locale", async () => {
  const files = (await readdir(folder)).filter((file) => /^(?:\w*Texts|text)\.ts$/.test(file));
  const found = await Promise.all(
    files.map(async (file) => plainNumbers(await readFile(join(folder, file), "utf8"), file)),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(found.flat()).toEqual([]);
});

it.each([
  ["({ of: (n: number) => `${n} %` })", "n"],
  ["({ at: (place: number) => `Question ${place + 1}` })", "place + 1"],
  ["({ range: ([low, high]: readonly [number, number]) => `${number(low)} to ${high}` })", "high"],
  ["({ rate: (n: number) => `${n.toFixed(1)} tokens/s` })", "toFixed"],
])("finds the number in %s", (code, what) => {
  expect(plainNumbers(code, "a.ts")).toEqual([`a.ts: ${what}`]);
});
