import { expect, test } from "vitest";
import { createFlashWatch } from "./flashAttention.ts";

test.each([
  ["llama_context: flash_attn            = enabled", true],
  ["llama_context: flash_attn            = disabled", false],
  ["llama_context: flash_attn            = auto\nresolve_fused_ops: Flash Attention enabled", true],
  ["resolve_fused_ops: Flash Attention not supported, set to disabled", false],
])("%j tells what a context uses", async (message, used) => {
  const watch = createFlashWatch();
  watch.begin();
  setTimeout(() => watch.hear(message), 2);
  expect(await watch.used(!used)).toBe(used);
});

test("what was said of an earlier context, or of something else, does not count", async () => {
  const watch = createFlashWatch();
  watch.hear("llama_context: flash_attn            = enabled");
  watch.begin();
  watch.hear("llama_context: flash_attn            = auto");
  expect(await watch.used(false)).toBe(false);
});
