import { expect, it } from "vitest";
import { documentLabels } from "./documentLabels.ts";

it("tells documents of one title apart by their files", () => {
  const labels = documentLabels([
    { id: "a", title: "Renal notes", fileName: "week 1.pdf" },
    { id: "b", title: "Renal notes", fileName: "week 2.pdf" },
    { id: "c", title: "Heart", fileName: "heart.md" },
  ]);
  expect([...labels.values()]).toEqual([
    "Renal notes (week 1.pdf)",
    "Renal notes (week 2.pdf)",
    "Heart",
  ]);
});
