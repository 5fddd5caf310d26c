import { ORPCError } from "@orpc/client";
import { describe, expect, it } from "vitest";
import { ConnectionLost } from "../link/connection.ts";
import { describeProblem, problemOf } from "./problem.ts";

describe("problemOf", () => {
  it("reads a declared failure with its facts", () => {
    const error = new ORPCError("QUESTION_TOO_LONG", {
      defined: true,
      data: { overBy: 12, contextSize: 2048 },
    });
    const problem = problemOf(error);
    expect(problem).toEqual({
      code: "QUESTION_TOO_LONG",
      data: { overBy: 12, contextSize: 2048 },
    });
    expect(describeProblem(problem).title).toBe("The question is 12 tokens too long");
  });

  it("takes a declared code with wrong facts for a defect", () => {
    const error = new ORPCError("QUESTION_TOO_LONG", { data: {} });
    expect(problemOf(error)).toEqual({
      code: "INTERNAL",
      data: { reference: "QUESTION_TOO_LONG" },
    });
  });

  it("knows a broken line, also in the middle of a call", () => {
    const aborted = new Error("queue closed");
    aborted.name = "AbortError";
    expect(problemOf(new ConnectionLost())).toEqual({ code: "CONNECTION_LOST" });
    expect(problemOf(aborted)).toEqual({ code: "CONNECTION_LOST" });
  });
});
