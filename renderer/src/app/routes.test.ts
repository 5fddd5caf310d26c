import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute, readerRoute } from "./routes.ts";

describe("routes", () => {
  it("come back from the address they were written to", () => {
    for (const route of [
      { screen: "ask", conversationId: null },
      { screen: "ask", conversationId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40" },
      {
        screen: "ask",
        conversationId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40",
        answerId: "7f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f41",
      },
      { screen: "verify", part: "open" },
      { screen: "verify", part: "kept" },
      { screen: "verify", part: "statistics" },
      { screen: "library" },
      readerRoute("6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40"),
      readerRoute("6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40", { page: 12, start: 0, end: 0 }),
      readerRoute("6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40", { page: 12, start: 40, end: 99 }),
      { screen: "practice", part: "start" },
      { screen: "practice", part: "banks" },
      { screen: "practice", part: "statistics" },
      { screen: "bank", bankId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40" },
      { screen: "keys", bankId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40" },
      { screen: "session", sessionId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40", place: null },
      { screen: "session", sessionId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40", place: 0 },
      { screen: "session", sessionId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40", place: 39 },
      { screen: "check", part: "start" },
      { screen: "check", part: "statistics" },
      { screen: "board", checkId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40" },
      { screen: "models" },
      { screen: "settings", part: "appearance" },
      { screen: "settings", part: "about" },
      { screen: "settings", part: "answers", setting: "temperature" },
    ] as const) {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }
  });

  it("take anything unknown for a new question", () => {
    for (const hash of ["", "#", "#/", "#/nowhere", "#/ask/"]) {
      expect(parseRoute(hash)).toEqual({ screen: "ask", conversationId: null });
    }
  });

  it("open what is to verify where a part of it is not known", () => {
    expect(parseRoute("#/verify/nothing")).toEqual({ screen: "verify", part: "open" });
  });

  it("count the questions of a session from 1 in the address, and go where one left off without a number", () => {
    expect(formatRoute({ screen: "session", sessionId: "s", place: 2 })).toBe(
      "#/practice/session/s/3",
    );
    for (const place of ["", "/", "/0", "/-1", "/1.5", "/x"]) {
      expect(parseRoute(`#/practice/session/s${place}`)).toEqual({
        screen: "session",
        sessionId: "s",
        place: null,
      });
    }
  });

  it("begin to practise where a part of it is not known", () => {
    const start = { screen: "practice", part: "start" };
    for (const hash of ["#/practice/", "#/practice/nothing", "#/practice/session"]) {
      expect(parseRoute(hash)).toEqual(start);
    }
    expect(parseRoute("#/practice/banks/")).toEqual({ screen: "practice", part: "banks" });
    for (const within of ["", "/", "/nothing"]) {
      expect(parseRoute(`#/practice/banks/b${within}`)).toEqual({ screen: "bank", bankId: "b" });
    }
  });

  it("begin a check where none is named", () => {
    for (const hash of ["#/check", "#/check/", "#/check/start"]) {
      expect(parseRoute(hash)).toEqual({ screen: "check", part: "start" });
    }
  });

  it("open the first part of the settings where none is named, and leave out what is no setting", () => {
    const first = { screen: "settings", part: "appearance" };
    for (const hash of ["#/settings", "#/settings/", "#/settings/nothing"]) {
      expect(parseRoute(hash)).toEqual(first);
    }
    for (const setting of ["", "A B", "<b>", "-", "x--y"]) {
      expect(parseRoute(`#/settings/data/${setting}`)).toEqual({
        screen: "settings",
        part: "data",
      });
    }
  });

  it("open a document at its beginning where the place in the address makes no sense", () => {
    const begin = { screen: "reader", documentId: "d", place: null };
    for (const query of ["", "?", "?page=", "?page=0", "?page=-1", "?page=1.5", "?from=1&to=2"]) {
      expect(parseRoute(`#/library/d${query}`)).toEqual(begin);
    }
    expect(parseRoute("#/library/d?page=3&from=9&to=2")).toEqual({
      ...begin,
      place: { page: 3, start: 0, end: 0 },
    });
  });
});
