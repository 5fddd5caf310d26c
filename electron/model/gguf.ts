import { basename } from "node:path";
import type { ModelFile } from "../contract/models.ts";
import { fail } from "../core/failed.ts";
import { requiredTensors, supportedArchitectures } from "./architectures.ts";
import { checkTensors } from "./checkTensors.ts";
import { chooseProfile } from "./chooseProfile.ts";
import { describeFile, textOf, wholeModelArchitecture } from "./describeFile.ts";
import type { GgufHeader } from "./ggufHeader.ts";
import { checkVocabulary } from "./ggufVocabulary.ts";
import { readModelShape } from "./modelShape.ts";
import { openGguf } from "./openGguf.ts";

/**
 * What a GGUF file's header says of its model, checked before native code may see the file: the native library
 * aborts its process on many of the faults refused here. Work and memory are bounded by headerLimits, whatever the
 * header claims. Fails with FILE_MISSING, FILE_IS_FOLDER, FILE_EMPTY, FILE_UNREADABLE, NOT_GGUF, GGUF_TRUNCATED,
 * GGUF_INVALID or ARCHITECTURE_UNSUPPORTED.
 */
export async function inspectGguf(path: string): Promise<ModelFile> {
  return describeModel(await openGguf(path));
}

/** What a header says of an answering model, checked; of a split one, the header of all parts. Fails as inspectGguf. */
export function describeModel(header: GgufHeader): ModelFile {
  const { path } = header;
  const architecture = wholeModelArchitecture(header);
  if (!supportedArchitectures.includes(architecture)) {
    const supported = [...supportedArchitectures];
    fail("ARCHITECTURE_UNSUPPORTED", { path, architecture, supported });
  }
  const shape = readModelShape(header, architecture, "text");
  const vocabularySize = checkVocabulary(header, ["llama", "gpt2"]);
  checkTensors(header, requiredTensors(architecture, shape, vocabularySize));

  const file = describeFile(header, architecture, shape, vocabularySize);
  return {
    ...file,
    ...chooseProfile({
      name: `${file.name} ${basename(path)}`,
      architecture,
      vocabularySize,
      chatTemplate: textOf(header, "tokenizer.chat_template"),
      hasChatmlTokens: header.tokens.has("<|im_start|>"),
    }),
  };
}
