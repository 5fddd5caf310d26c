import { Cpu } from "lucide-react";
import { expect, test } from "vitest";
import { openStorage } from "../app/openStorage.ts";
import type { Command } from "./command.ts";
import { createCommandStore } from "./commandStore.ts";

const storage = () =>
  openStorage(() => {
    throw new Error("no storage here");
  });
const command = (id: string, run = () => undefined): Command => ({ id, name: id, icon: Cpu, run });

test("what was used last is remembered across starts, newest first and each once", () => {
  const kept = storage();
  const store = createCommandStore(kept);
  for (const id of ["a", "b", "a", "c", "d", "e", "f", "g"]) store.run(command(id));
  expect(store.state.getState().recent).toEqual(["g", "f", "e", "d", "c", "a"]);
  expect(createCommandStore(kept).state.getState().recent).toEqual(["g", "f", "e", "d", "c", "a"]);
});

test("what was remembered in another shape is forgotten", () => {
  const kept = storage();
  kept.setItem("viva.commands", '{"a":1}');
  expect(createCommandStore(kept).state.getState().recent).toEqual([]);
});

test("a screen offers its commands as they are now, and while it is there", () => {
  const store = createCommandStore(storage());
  let offered = [command("first")];
  const leave = store.offer(() => offered);
  offered = [command("second")];
  expect(store.offered().map(({ id }) => id)).toEqual(["second"]);
  leave();
  expect(store.offered()).toEqual([]);
});
