/** Lines as a browser would break them. */
type Lines = {
  readonly add: (text: string) => void;
  /** Where a block begins or ends: a line with nothing on it is no line. */
  readonly end: () => void;
  /** An explicit break: even an empty line counts. */
  readonly breakLine: () => void;
  readonly beginParagraph: () => void;
  /** The cells of a row stand on one line. */
  readonly beginCell: () => void;
  /** Without empty lines at either end, and with never more than one in a row. */
  readonly text: () => string;
};

/** Starts empty. */
export function createLines(): Lines {
  const lines: string[] = [];
  let parts: string[] = [];
  const breakLine = (): void => {
    lines.push(parts.join("").trim());
    parts = [];
  };
  const isEmpty = (): boolean => parts.every((part) => part.trim() === "");
  return {
    add: (text) => void parts.push(text),
    end() {
      if (isEmpty()) parts = [];
      else breakLine();
    },
    breakLine,
    beginParagraph: () => void lines.push(""),
    beginCell() {
      if (!isEmpty()) parts.push(" | ");
    },
    text() {
      breakLine();
      const kept = lines.filter(
        (line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""),
      );
      return kept.join("\n").replace(/^\n|\n+$/gu, "");
    },
  };
}
