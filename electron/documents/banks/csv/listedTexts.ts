const text = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/su;
const list = new RegExp(`^\\s*\\[\\s*(?:(?:${text.source})[\\s,]*)*\\]\\s*$`, "su");

/**
 * The texts of a list as JSON or Python writes it, or NumPy, without commas ("['one' \"two's\"]"); null for what is none,
 * or has escapes that mean nothing certain.
 */
export function listedTexts(written: string): readonly string[] | null {
  if (!list.test(written)) return null;
  const texts = written.match(new RegExp(text, "gsu")) ?? [];
  const plain = texts.map((quoted) => unescaped(quoted.slice(1, -1)));
  return plain.every((each) => each !== null) ? plain : null;
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  "/": "/",
  "'": "'",
  '"': '"',
  "\\": "\\",
};

function unescaped(raw: string): string | null {
  let isCertain = true;
  const plain = raw.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gisu,
    (_, byte?: string, unit?: string, character?: string) => {
      const code = byte ?? unit;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      const meant = escapes[character ?? ""];
      isCertain &&= meant !== undefined;
      return meant ?? "";
    },
  );
  return isCertain ? plain : null;
}
