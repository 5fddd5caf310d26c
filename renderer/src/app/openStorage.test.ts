import { describe, expect, it } from "vitest";
import { openStorage } from "./openStorage.ts";

describe("openStorage", () => {
  it("keeps values in memory where the browser refuses", () => {
    const storage = openStorage(() => {
      throw new DOMException("The document is sandboxed.", "SecurityError");
    });
    storage.setItem("a", "1");
    expect(storage.getItem("a")).toBe("1");
    storage.removeItem("a");
    expect(storage.getItem("a")).toBeNull();
  });
});
