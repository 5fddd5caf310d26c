import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChunk } from "./answerChunk.ts";
import { usualPatience } from "./patience.ts";
import { plainMessage } from "./plainMessage.ts";
import { readModels } from "./readModels.ts";
import { refusalMessage } from "./refusalMessage.ts";
import { refusesOptionalFields } from "./requestBody.ts";
import { readRetryAfter, retryDelay } from "./retryDelay.ts";
import { createStopStrings } from "./stopStrings.ts";

describe("when to come again", () => {
  const now = Date.UTC(2025, 9, 21, 7, 28, 0);
  it.each([
    ["5", 5000],
    [" 0 ", 0],
    ["1.5", 1500],
    ["Tue, 21 Oct 2025 07:28:30 GMT", 30_000],
    ["Tue, 21 Oct 2025 07:27:00 GMT", 0],
    ["-5", null],
    ["soon", null],
    ["", null],
    [undefined, null],
  ])("%j says %j", (header, ms) => {
    expect(readRetryAfter(header, now)).toBe(ms);
  });

  it("doubles, leaves half to chance, and never takes longer than the longest", () => {
    const delays = (random: number) =>
      [0, 1, 2, 3, 20].map((attempt) => retryDelay(attempt, null, usualPatience, random));
    expect(delays(0)).toEqual([500, 1000, 2000, 4000, 60_000]);
    expect(delays(1)).toEqual([1000, 2000, 4000, 8000, 60_000]);
    expect(retryDelay(0, 7000, usualPatience, 0.5)).toBe(7000);
    expect(retryDelay(0, 3_600_000, usualPatience, 0.5)).toBe(60_000);
  });
});

describe("stop strings", () => {
  const cut = (pieces: readonly string[], stops: readonly string[]) => {
    const cutter = createStopStrings(stops);
    let text = "";
    for (const piece of pieces) {
      const pushed = cutter.push(piece);
      text += pushed.text;
      if (pushed.stopped) return { text, stopped: true };
    }
    return { text: text + cutter.rest(), stopped: false };
  };

  it("are found across pieces, the first of them, and are not shown", () => {
    expect(cut(["a\nQue", "stion: b"], ["\nQuestion:"])).toEqual({ text: "a", stopped: true });
    expect(cut(["one END two STOP"], ["STOP", "END"])).toEqual({ text: "one ", stopped: true });
  });

  it("hold nothing back that cannot be one", () => {
    const cutter = createStopStrings(["\n\n###"]);
    expect(cutter.push("Kidneys filter.\n").text).toBe("Kidneys filter.");
    expect(cutter.push("They").text).toBe("\nThey");
    expect(cutter.push("\n\n##").text).toBe("");
    expect(cutter.rest()).toBe("\n\n##");
  });

  it("cut the same wherever the pieces begin", () => {
    const letters = fc.constantFrom("a", "b", "ab", "ba", "aab");
    const texts = fc.array(letters, { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.array(letters, { maxLength: 3 }), (pieces, stops) => {
        const whole = pieces.join("");
        const ends = stops.map((stop) => whole.indexOf(stop)).filter((at) => at >= 0);
        const stopped = ends.length > 0;
        // A later piece may still complete an earlier string, so both must stop, and not before its text is whole.
        const found = cut(pieces, stops);
        expect(found.stopped).toBe(stopped);
        if (!stopped) expect(found.text).toBe(whole);
        else expect(whole.startsWith(found.text)).toBe(true);
        for (const stop of stops) expect(found.text.includes(stop)).toBe(false);
      }),
    );
  });
});

describe("what a server says", () => {
  it.each([
    ['{"error":{"message":"Model not found","type":"x"}}', "Model not found"],
    ['{"error":"model \\"a\\" not found"}', 'model "a" not found'],
    ['{"object":"error","message":"Too long","code":400}', "Too long"],
    ['{"detail":"Not Found"}', "Not Found"],
    ['{"detail":[{"loc":["body","seed"],"msg":"extra fields"}]}', "seed: extra fields"],
    ["no healthy upstream", "no healthy upstream"],
    ["<html><title>502</title></html>", ""],
    ['{"error":{"code":7}}', ""],
    ["", ""],
  ])("%s", (body, message) => {
    expect(refusalMessage(body)).toBe(message);
  });

  it("is one short line without secrets and invisible characters", () => {
    expect(plainMessage("a\u0000b\n\tc \u202Ed\u001B[31m", null)).toBe("a b c d [31m");
    expect(plainMessage("wrong key sk-12345, or sk-12345?", "sk-12345")).toBe("wrong key …, or …?");
    expect(plainMessage(`${"x".repeat(299)}😀yz`, null)).toHaveLength(300);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 1000 }), (text) => {
        const plain = plainMessage(text, null);
        expect(plain.length).toBeLessThanOrEqual(300);
        expect(plain).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(plain.isWellFormed()).toBe(true);
      }),
    );
  });

  it("may mean that it does not know a field", () => {
    const asks = (status: number, message: string) => refusesOptionalFields(status, message);
    expect(asks(400, "Unrecognized request argument: stream_options")).toBe(true);
    expect(asks(422, "body.seed: Extra inputs are not permitted")).toBe(true);
    expect(asks(400, "logprobs is not available for this model")).toBe(true);
    expect(asks(400, "This model's maximum context length is 4096 tokens")).toBe(false);
    expect(asks(401, "unknown key")).toBe(false);
  });
});

describe("pieces of an answer", () => {
  const none = { promptPerSecond: null, generatePerSecond: null };
  const ongoing = { hasChoice: true, stop: null, logprobs: [], usage: null, ...none };

  it.each([
    ["a chat's", { choices: [{ delta: { content: "The" } }] }, { ...ongoing, text: "The" }],
    [
      "its first",
      { choices: [{ delta: { role: "assistant", content: null } }] },
      { ...ongoing, text: "" },
    ],
    ["a completion's", { choices: [{ text: "The", logprobs: null }] }, { ...ongoing, text: "The" }],
    [
      "one with its probability",
      {
        choices: [
          { delta: { content: "The" }, logprobs: { content: [{ token: "The", logprob: -0.5 }] } },
        ],
      },
      { ...ongoing, text: "The", logprobs: [-0.5] },
    ],
    [
      "a completion's with its probabilities, the first unknown",
      { choices: [{ text: "The", logprobs: { token_logprobs: [null, -1, 1e-9] } }] },
      { ...ongoing, text: "The", logprobs: [-1, 0] },
    ],
    [
      "the last",
      { choices: [{ delta: {}, finish_reason: "length" }] },
      { ...ongoing, text: "", stop: "length" },
    ],
    [
      "vLLM's at a stop string",
      { choices: [{ text: "", finish_reason: "stop", stop_reason: "\n\n" }] },
      { ...ongoing, text: "", stop: "stopString" },
    ],
    [
      "vLLM's at the end",
      { choices: [{ text: "", finish_reason: "stop", stop_reason: null }] },
      { ...ongoing, text: "", stop: "end" },
    ],
    [
      "the counts",
      {
        choices: [],
        usage: {
          prompt_tokens: 9,
          completion_tokens: 4,
          prompt_tokens_details: { cached_tokens: 3 },
        },
      },
      { ...ongoing, hasChoice: false, text: "", usage: { prompt: 9, cached: 3, generated: 4 } },
    ],
    [
      "llama.cpp's measurements, and counts that are none",
      {
        choices: [],
        usage: { prompt_tokens: "many" },
        timings: { prompt_per_second: 100.5, predicted_per_second: 9.5 },
      },
      { ...ongoing, hasChoice: false, text: "", promptPerSecond: 100.5, generatePerSecond: 9.5 },
    ],
  ])("%s", (_, value, read) => {
    expect(readChunk(value)).toEqual(read);
  });

  it.each([null, 7, [], "text", { choices: "none" }, { choices: [{ delta: { content: 7 } }] }])(
    "%j is none",
    (value) => {
      expect(readChunk(value)).toBeNull();
    },
  );
});

describe("the models of a server", () => {
  it.each([
    ['{"data":[{"id":"a"},{"id":"b"},{"id":"a"},{"id":" "}]}', ["a", "b"]],
    ['{"models":[{"name":"meditron:70b"}]}', ["meditron:70b"]],
    [String.raw`{"data":[{"id":"a"},{"id":"a\u202eb"},{"id":"a\nb"},{"id":"a\u200b"}]}`, ["a"]],
    ['{"data":[]}', []],
    [`{"data":[{"id":"${"x".repeat(301)}"}]}`, []],
    ['{"data":[{"name":"a"}]}', null],
    ["[]", null],
    ["<html>", null],
    ["", null],
  ])("%s", (text, names) => {
    expect(readModels(text)).toEqual(names);
  });
});
