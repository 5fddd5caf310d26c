import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";

const page = fileURLToPath(new URL("../renderer/src", import.meta.url));

/** Attributes and fields that people read or hear: there, one small word is enough. */
const spoken =
  /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|detail|label|hint|placeholder|alt|closeLabel|lead|caption|why)$/;

/** More than a sign, a unit or a name in code: a word of the interface. */
const word = /\p{L}{2,}/u;

/** Stands for what a template puts in. */
const gap = "§";

/** Anywhere: words with a space between them, or one that begins with a capital as a heading does. */
const phrase = /[\p{L}§].*\s.*[\p{L}§]/su;
const heading = /^\p{Lu}\p{Ll}/u;

/** What code is read by, and nobody else: where a literal stands in one of these, it is no word of the interface. */
const inCode = {
  attributes:
    /^(?:className|style|key|id|htmlFor|href|src|d|data-.*|aria-(?:labelledby|describedby|controls|activedescendant|keyshortcuts))$/,
  calls:
    /^(?:querySelector|querySelectorAll|closest|matches|matchMedia|getElementById|setProperty|test)$/,
  classes: /^(?:Error|\w+Error|ConnectionLost|RegExp|URL)$/,
} as const;

/** Names of keys of keyboards, of browsers, and ways to find elements of a page, by their own spelling. */
const spelling: readonly RegExp[] = [
  /^(?:Enter|Escape|Delete|Backspace|Space|Shift|Alt|Mod|CapsLock|AltGraph|NumLock|ScrollLock|Fn|FnLock|Arrow(?:Up|Down|Left|Right)?)$/,
  /^(?:Mod|Meta|Control|Shift)\+\S+$/,
  /^(?:[a-z]*(?:\[[^\]]+\])+|input|textarea|select|button|summary|main|nav|a)(?:[ ,]|:not\()/,
];

/** What looks like words and is none: names of errors, of browsers and of what is dragged, and keys of fields and places. */
const named = new Set([
  "AbortError",
  "ConnectionLost",
  "Chrome",
  "Firefox",
  "Electron",
  "Safari §",
  "Files",
  "(prefers-color-scheme: dark)",
  "option §",
  "why §",
  "model §",
  "place § § §",
  "find § §",
]);

type Found = { readonly words: string; readonly at: number };

/** The words of the interface that stand in a source itself. */
function literalWords(code: string, name: string): readonly Found[] {
  const found = new Map<number, string>();
  const add = (node: Node, words: string) => found.set(node.start, words.trim());

  /** Within what is shown: one word is enough. */
  const take = (node: unknown): void => {
    if (!isNode(node)) return;
    const words = wordsOf(node);
    if (words !== null && word.test(words)) add(node, words);
    else if (node.type === "ConditionalExpression")
      [node["consequent"], node["alternate"]].forEach(take);
    else if (node.type === "LogicalExpression") [node["left"], node["right"]].forEach(take);
    else if (node.type === "JSXExpressionContainer") take(node["expression"]);
  };

  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isNode(node) || isOfCode(node)) return;
    const words = wordsOf(node);
    if (words !== null && isPhrase(words)) add(node, words);
    if (node.type === "JSXText") take(node);
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of Array.isArray(node["children"]) ? node["children"] : []) {
        if (isNode(child) && child.type === "JSXExpressionContainer") take(child);
      }
    }
    if (node.type === "JSXAttribute" && spoken.test(nameOf(node["name"]))) take(node["value"]);
    if (node.type === "Property" && spoken.test(nameOf(node["key"]))) take(node["value"]);
    for (const [key, value] of Object.entries(node)) {
      if (key !== "type" && !(node.type === "Property" && key === "key")) walk(value);
    }
  };
  walk(parseAst(code, { lang: name.endsWith("x") ? "tsx" : "ts" }, name));
  return [...found].map(([at, words]) => ({ at, words }));
}

function isPhrase(words: string): boolean {
  const said = words.trim();
  return (
    !named.has(said) &&
    word.test(said) &&
    (phrase.test(words) || heading.test(said)) &&
    !spelling.some((one) => one.test(said))
  );
}

/** Imports, types, and what only code reads. */
function isOfCode(node: Node): boolean {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAnnotation":
    case "TSTypeParameterInstantiation":
      return true;
    case "JSXAttribute":
      return inCode.attributes.test(nameOf(node["name"]));
    case "CallExpression":
      return inCode.calls.test(calledName(node["callee"]));
    case "NewExpression":
      return inCode.classes.test(nameOf(node["callee"]));
    default:
      return false;
  }
}

function calledName(callee: unknown): string {
  return isNode(callee) && callee.type === "MemberExpression"
    ? nameOf(callee["property"])
    : nameOf(callee);
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** What a literal says; a template by its fixed parts, with a gap for each of the others. */
function wordsOf(node: Node): string | null {
  if (node.type === "JSXText" || node.type === "Literal") {
    return typeof node["value"] === "string" ? node["value"] : null;
  }
  if (node.type !== "TemplateLiteral" || !Array.isArray(node["quasis"])) return null;
  const parts: readonly { readonly value: { readonly raw: string } }[] = node["quasis"];
  return parts.map(({ value }) => value.raw).join(gap);
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
    ["<p>{`${n} files`}</p>", "§ files"],
    ['<button aria-label="Close" />', "Close"],
    ['<Field label={wrong ? "Wrong" : words.right} />', "Wrong"],
    ['toasts.show({ title: "Saved" })', "Saved"],
    ['function words(on) { return on ? "Loading the model" : names[0]; }', "Loading the model"],
    ['const names = { open: "Open claims" };', "Open claims"],
    ['const heading = "Hello there";', "Hello there"],
    ['<p>{"Sent to " + host}</p>', "Sent to"],
    ['<p>{[a, "and more"].join(" ")}</p>', "and more"],
    ['<CopyButton done="Copied it" />', "Copied it"],
    ['<Toasts regionLabel="Notifications" />', "Notifications"],
    ['<Toasts dismissLabel="Dismiss" />', "Dismiss"],
    ['<Menu altText="Undo it" />', "Undo it"],
    ['<Menu name="Everything" />', "Everything"],
    ['<p>{"Nobody" || name}</p>', "Nobody"],
    ['<p>{name || "Nobody"}</p>', "Nobody"],
    ["const share = `${amount} of ${said}`;", "§ of §"],
    ['<p>{say("Deleted for good")}</p>', "Deleted for good"],
    ['document.title = "Viva is ready";', "Viva is ready"],
    ["setSaid(`Moved to ${n}`);", "Moved to §"],
  ])("are found where they stand: %s", (code, words) => {
    expect(literalWords(code, "a.tsx").map((one) => one.words)).toEqual([words]);
  });

  it.each([
    "<p>{text.a}</p>",
    '<p className="wide">{n}</p>',
    '<output id="a">{`${n} %`}</output>',
    '<p>{" · "}</p>',
    'const name = "temperature";',
    'import { A } from "./Some words.ts";',
    'page.querySelector("main [data-latest] article");',
    'throw new Error("This is for developers.");',
    'if (event.key === "Enter") send();',
    "const id = `${base}-hint`;",
    "<p style={{ width: `${n} px` }}>{a}</p>",
    "<output>{`${a}${b}`}</output>",
  ])("are none: %s", (code) => expect(literalWords(code, "a.tsx")).toEqual([]));
});
