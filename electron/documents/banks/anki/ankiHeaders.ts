/** What the lines at the head of Anki's text export say (docs.ankiweb.net/importing/text-files.html). */
export type AnkiHeaders = {
  readonly separator: string;
  readonly isHtml: boolean;
  /** Columns from 0; null without such a column. */
  readonly tagsColumn: number | null;
  readonly noteTypeColumn: number | null;
  readonly deckColumn: number | null;
  readonly guidColumn: number | null;
  /** Of every note in the file; "" without. */
  readonly tags: string;
  readonly deck: string;
  readonly noteType: string;
  /** The names of the columns; empty without. */
  readonly columns: readonly string[];
};

const separators: Readonly<Record<string, string>> = {
  tab: "\t",
  "\\t": "\t",
  comma: ",",
  semicolon: ";",
  space: " ",
  pipe: "|",
  colon: ":",
};

const known =
  /^#(separator|html|tags|columns|notetype|deck|if matches|(?:tags|notetype|deck|guid) column):(.*)$/iu;

/** Whether a line is one of these headers. */
export function isAnkiHeader(line: string): boolean {
  return known.test(line);
}

/** Reads the headers; without one for the separator, fields are separated by tabs. */
export function readAnkiHeaders(lines: readonly string[]): AnkiHeaders {
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, name = "", value = ""] = known.exec(line) ?? [];
    values.set(name.toLowerCase(), value);
  }
  const column = (name: string): number | null => {
    const number = Number(values.get(`${name} column`)?.trim() ?? "");
    return Number.isInteger(number) && number > 0 ? number - 1 : null;
  };
  const named = values.get("separator") ?? "tab";
  const separator = separators[named.trim().toLowerCase()] ?? (named.charAt(0) || "\t");
  return {
    separator,
    // What Anki does with a file that does not say: it looks for markup.
    isHtml: values.get("html")?.trim().toLowerCase() !== "false",
    tagsColumn: column("tags"),
    noteTypeColumn: column("notetype"),
    deckColumn: column("deck"),
    guidColumn: column("guid"),
    tags: values.get("tags") ?? "",
    deck: values.get("deck")?.trim() ?? "",
    noteType: values.get("notetype")?.trim() ?? "",
    columns: values.get("columns")?.split(separator) ?? [],
  };
}
