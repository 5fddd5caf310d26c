import type {
  Check,
  CheckAnswer,
  ColumnKind,
  EngineColumn,
} from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";

export type ColumnNames = Readonly<Record<ColumnKind, string>>;

/** What each column is called; two engines never share a name. */
export function columnNames({ answers, reference, mine }: Check): ColumnNames {
  const words = checkTexts.column;
  const model = nameOf(answers, "model");
  const second = nameOf(answers, "second");
  const shared = model === second;
  const seen = mine.committedAt !== null || reference !== null;
  return {
    mine: words.mine,
    model: shared ? words.first(model) : model,
    second: shared ? words.second(second) : second,
    reference:
      reference === null ? (seen ? words.sources : words.reference) : words[reference.from],
  };
}

function nameOf(answers: readonly CheckAnswer[], column: EngineColumn): string {
  const answer = answers.find((one) => one.column === column);
  return answer === undefined ? column : engineName(answer);
}

/** What a student knows an engine by: its model, and the adapter where there is one. */
export function engineName({ model, engine }: Pick<CheckAnswer, "model" | "engine">): string {
  if (model !== null) return withAdapter(model.name, model.adapter);
  if (engine.kind === "server") return engine.model;
  const { adapter } = engine.options;
  return withAdapter(fileName(engine.path), adapter === null ? null : fileName(adapter));
}

function withAdapter(name: string, adapter: string | null): string {
  return adapter === null ? name : checkTexts.column.withAdapter(name, adapter);
}

/** Of a path of any system, without ".gguf". */
function fileName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.gguf$/i, "");
}

/** The text of a column as it is cut into claims; empty for one that has none. */
export function textOf({ mine, answers, reference }: Check, column: ColumnKind): string {
  if (column === "mine") return mine.text;
  if (column === "reference") return reference?.text ?? "";
  return answers.find((answer) => answer.column === column)?.text ?? "";
}
