import { expect, test } from "vitest";
import { chooseProfile } from "./chooseProfile.ts";

const chatml = "{{ '<|im_start|>' + message['role'] }}";
const llama2 = "{{ '[INST] <<SYS>>\\n' + system + '\\n<</SYS>>' }}";
const llama3 = "{{ '<|start_header_id|>' + message['role'] }}";

test.each([
  // name, vocabulary, template, ChatML tokens, profile
  ["epfl-llm_meditron-7b", 32_017, "", false, "meditron-7b"],
  ["renamed", 32_017, "", false, "meditron-7b"],
  ["meditron-7b with a borrowed template", 32_017, chatml, false, "meditron-7b"],
  ["meditron-7b-chat", 32_019, "", true, "chatml"],
  ["meditron-7b-chat", 32_019, chatml, true, "chatml"],
  ["Qwen2.5 7B Instruct", 152_064, chatml, true, "chatml"],
  ["Qwen2.5 7B", 152_064, "", true, "meditron-7b"],
  ["Llama 2 7B Chat", 32_000, llama2, false, "llama2-inst"],
  ["Llama3.1 Meditron 8B", 128_256, llama3, false, "template"],
  ["TinyStories", 512, "", false, "meditron-7b"],
  ["Demo (6 M parameters) viva-demo.gguf", 4096, "", false, "viva-demo"],
])("%s, %d tokens", (name, vocabularySize, chatTemplate, hasChatmlTokens, profile) => {
  const choice = chooseProfile({
    name,
    architecture: "llama",
    vocabularySize,
    chatTemplate,
    hasChatmlTokens,
  });
  expect(choice.profile).toBe(profile);
  expect(choice.profileReason).toMatch(/^[A-Z].*\.$/);
});
