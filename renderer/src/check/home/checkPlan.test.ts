import { describe, expect, it } from "vitest";
import { longestCheckText } from "../../../../electron/contract/check.ts";
import { automaticLoad } from "../../../../electron/contract/models.ts";
import { automatic, noSources } from "../../ask/sourceChoice.ts";
import { emptyDraft } from "./checkDraft.ts";
import { columnsOf, problemsOf, tagsOf, type Engines } from "./checkPlan.ts";

const model = { kind: "local", path: "/m/a.gguf", options: automaticLoad } as const;
const second = { kind: "server", model: "meditron-70b" } as const;
const alone = { model: null, second: null };
const asked = { ...emptyDraft, question: "Why oedema?" };

describe("the columns of a check", () => {
  it("are the student's and whatever is chosen", () => {
    expect(columnsOf(asked, { model, second }, automatic)).toEqual([
      "mine",
      "model",
      "second",
      "reference",
    ]);
    expect(columnsOf(asked, { model, second: null }, noSources)).toEqual(["mine", "model"]);
    expect(columnsOf(asked, alone, noSources)).toEqual(["mine"]);
  });

  it("have a reference for a model solution and for the keys of a bank", () => {
    const solved = { ...asked, reference: "Hydrostatic pressure." };
    expect(columnsOf(solved, alone, noSources)).toEqual(["mine", "reference"]);
    const bank = { ...asked, kind: "several", from: "bank" } as const;
    expect(columnsOf(bank, alone, noSources)).toEqual(["mine", "reference"]);
    // A set has no solution of its own.
    expect(columnsOf({ ...solved, kind: "several" }, alone, noSources)).toEqual(["mine"]);
  });
});

describe("what must be mended before a check", () => {
  const of = (draft: Partial<typeof emptyDraft>, engines: Engines = { model, second: null }) =>
    problemsOf({ ...asked, ...draft }, engines, noSources, "ready");

  it("is nothing for a question and a model", () => {
    expect(of({})).toEqual({});
  });

  it("is a question that is missing or too long", () => {
    expect(of({ question: " \n" })).toEqual({ question: "question" });
    expect(of({ question: "x".repeat(longestCheckText + 1) })).toEqual({ question: "tooLong" });
    expect(of({ reference: "x".repeat(longestCheckText + 1) })).toEqual({ reference: "tooLong" });
  });

  it("is a set without questions, with too many, or with a bank to be chosen", () => {
    expect(of({ kind: "several", questions: "\n" })).toEqual({ questions: "questions" });
    expect(of({ kind: "several", questions: "Why?\n".repeat(501) })).toEqual({
      questions: "tooMany",
    });
    expect(of({ kind: "several", questions: "Why?\n".repeat(500) })).toEqual({});
    expect(of({ kind: "several", from: "bank" })).toEqual({ bank: "bank" });
  });

  it("is a comparison with nobody", () => {
    expect(of({}, alone)).toEqual({ columns: "columns" });
    expect(of({ reference: "So." }, alone)).toEqual({});
  });

  it("is a second opinion that nobody can give, said once and where it is chosen", () => {
    expect(of({ second: "local" }, alone)).toEqual({ second: "path" });
    const server = { ...asked, second: "server" } as const;
    expect(problemsOf(server, { model, second }, noSources, "ready")).toEqual({});
    expect(problemsOf(server, alone, noSources, "off")).toEqual({ second: "serverOff" });
    expect(problemsOf(server, alone, noSources, "noModel")).toEqual({ second: "serverNoModel" });
  });

  it("is a second opinion of the loaded model itself, unless an adapter makes it another", () => {
    const twin = { second: "local" } as const;
    expect(of(twin, { model, second: model })).toEqual({ second: "same" });
    const adapted = { ...model, options: { ...automaticLoad, adapter: "/m/lora.gguf" } };
    expect(of(twin, { model, second: adapted })).toEqual({});
    expect(of(twin, { model: null, second: model })).toEqual({});
  });

  it("is tags that are too long or too many", () => {
    expect(of({ tags: "x".repeat(61) })).toEqual({ tags: "tags" });
    expect(tagsOf("heart, week 3,, heart ,")).toEqual(["heart", "week 3"]);
    expect(tagsOf(Array.from({ length: 20 }, (_, n) => n).join())).toHaveLength(20);
    expect(tagsOf(Array.from({ length: 21 }, (_, n) => n).join())).toBeNull();
  });
});
