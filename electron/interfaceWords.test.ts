import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";

const page = fileURLToPath(new URL("../renderer/src", import.meta.url));

/** Attributes and fields that people read or hear. */
const spoken =
  /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|detail|label|hint|placeholder|alt|closeLabel|lead|caption|why)$/;

/** More than a sign, a unit or a name in code: a word of the interface. */
const word = /\p{L}{2,}/u;

type Found = { readonly words: string; readonly at: number };

/** The words of the interface that stand in a source itself. */
function literalWords(code: string, name: string): readonly Found[] {
  const found: Found[] = [];
  const take = (node: unknown): void => {
    if (!isNode(node)) return;
    const words = wordsOf(node);
    if (words !== null && word.test(words)) found.push({ words: words.trim(), at: node.start });
    else if (node.type === "ConditionalExpression") [node.consequent, node.alternate].forEach(take);
    else if (node.type === "LogicalExpression") take(node.right);
    else if (node.type === "JSXExpressionContainer") take(node.expression);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isNode(node)) return;
    if (node.type === "JSXText") take(node);
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of Array.isArray(node.children) ? node.children : []) {
        if (isNode(child) && child.type === "JSXExpressionContainer") take(child);
      }
    }
    if (node.type === "JSXAttribute" && spoken.test(nameOf(node.name))) take(node.value);
    if (node.type === "Property" && spoken.test(nameOf(node.key))) take(node.value);
    for (const [key, value] of Object.entries(node)) if (key !== "type") walk(value);
  };
  walk(parseAst(code, { lang: name.endsWith("x") ? "tsx" : "ts" }, name));
  return found;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** What a literal says; a template by its fixed parts. */
function wordsOf(node: Node): string | null {
  if (node.type === "JSXText" || node.type === "Literal") {
    return typeof node["value"] === "string" ? node["value"] : null;
  }
  if (node.type !== "TemplateLiteral" || !Array.isArray(node["quasis"])) return null;
  const parts: readonly { readonly value: { readonly raw: string } }[] = node["quasis"];
  return parts.map(({ value }) => value.raw).join(" ");
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  return typeof node["name"] === "string" ? node["name"] : (wordsOf(node) ?? "");
}

describe("the words of the interface", () => {
  it("all stand in renderer/src/app/*Texts.ts, where a translation finds them", async () => {
    const files = (await readdir(page, { recursive: true })).map((file) =>
      file.replaceAll("\\", "/"),
    );
    const sources = files.filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !/\.test\.tsx?$|\/fake[A-Z]\w+\.ts$|^app\/(?:\w*Texts|text)\.ts$/.test(file),
    );
    const elsewhere: string[] = [];
    for (const file of sources) {
      const code = await readFile(join(page, file), "utf8");
      for (const { words, at } of literalWords(code, file)) {
        elsewhere.push(`${file}:${code.slice(0, at).split("\n").length}: ${words}`);
      }
    }
    expect(sources.length).toBeGreaterThan(300);
    expect(elsewhere).toEqual([]);
  });

  it.each([
    ["<p>Hello</p>", "Hello"],
    ['<p>{"Hello"}</p>', "Hello"],
    ['<p>{open ? "Open" : text.closed}</p>', "Open"],
    ['<p>{many && "Many"}</p>', "Many"],
    ["<p>{`${n} files`}</p>", "files"],
    ['<button aria-label="Close" />', "Close"],
    ['<Field label={wrong ? "Wrong" : words.right} />', "Wrong"],
    ['toasts.show({ title: "Saved" })', "Saved"],
  ])("are found where they stand: %s", (code, words) => {
    expect(literalWords(code, "a.tsx").map((one) => one.words)).toEqual([words]);
  });

  it.each([
    "<p>{text.a}</p>",
    '<p className="wide">{n}</p>',
    '<output id="a">{`${n} %`}</output>',
    '<p>{" · "}</p>',
    'const name = "temperature";',
  ])("are none: %s", (code) => expect(literalWords(code, "a.tsx")).toEqual([]));
});
