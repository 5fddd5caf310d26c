import { expect, test } from "vitest";
import { createToastStore } from "./toastStore.ts";

test("the newest message that offers it is undone, and goes; another is undone next", () => {
  const { show, runNewest, state } = createToastStore();
  const undone: string[] = [];
  const deleted = (title: string) =>
    show({ title, action: { label: "Undo", run: () => void undone.push(title) } });
  deleted("first");
  deleted("second");
  show({ title: "Copied" });
  expect(runNewest("Undo")).toBe(true);
  expect(undone).toEqual(["second"]);
  expect(state.getState().toasts.map(({ title }) => title)).toEqual(["first", "Copied"]);
  expect(runNewest("Undo")).toBe(true);
  expect(runNewest("Undo")).toBe(false);
  expect(undone).toEqual(["second", "first"]);
});

test("an undo outlasts any number of other messages and undos; three are shown", () => {
  const { show, runNewest, state } = createToastStore();
  const undone: number[] = [];
  const titles = () => state.getState().toasts.map(({ title }) => title);
  show({ title: "Saved" });
  for (const n of [1, 2, 3, 4, 5]) {
    show({ title: `Deleted ${n}`, action: { label: "Undo", run: () => void undone.push(n) } });
  }
  expect(titles()).toEqual(["Deleted 1", "Deleted 2", "Deleted 3", "Deleted 4", "Deleted 5"]);
  for (const title of ["Copied", "Copied again", "Copied once more"]) show({ title });
  expect(titles()).toHaveLength(6);
  expect(titles().at(-1)).toBe("Copied once more");
  while (runNewest("Undo"));
  expect(undone).toEqual([5, 4, 3, 2, 1]);
});
