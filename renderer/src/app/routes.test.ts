import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute } from "./routes.ts";

describe("routes", () => {
  it("come back from the address they were written to", () => {
    for (const route of [
      { screen: "ask", conversationId: null },
      { screen: "ask", conversationId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40" },
      { screen: "models" },
      { screen: "settings" },
    ] as const) {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }
  });

  it("take anything unknown for a new question", () => {
    for (const hash of ["", "#", "#/", "#/nowhere", "#/ask/"]) {
      expect(parseRoute(hash)).toEqual({ screen: "ask", conversationId: null });
    }
  });
});
