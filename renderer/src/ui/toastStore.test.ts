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
