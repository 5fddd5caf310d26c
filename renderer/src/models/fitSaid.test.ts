import { describe, expect, it } from "vitest";
import { fitWith } from "./fakeModels.ts";
import { fitSaid, mustHave } from "./fitSaid.ts";

describe("how a fit is told", () => {
  it("is that there is no room now, not that it is tight, where others must be closed first", () => {
    expect(fitSaid({ ...fitWith("tight"), reason: "closeOthers" })).toBe("noNow");
    expect(fitSaid(fitWith("tight"))).toBe("tight");
    expect(fitSaid(fitWith("no"))).toBe("no");
  });

  it("needs no memory for pages of the file that the system may take back", () => {
    const { need } = fitWith("fits");
    expect(mustHave({ ...need, mapped: 3e9, total: need.total + 3e9 })).toBe(need.total);
  });
});
