/** What the choice of a profile depends on. */
export type ProfileFacts = {
  readonly name: string;
  readonly architecture: string;
  readonly vocabularySize: number;
  /** The file's own chat template; empty when it has none. */
  readonly chatTemplate: string;
  /** Whether ChatML's markers are tokens of this model; else they would be read as plain text. */
  readonly hasChatmlTokens: boolean;
};

/** Llama 2's 32,000 tokens and the 17 that Meditron-7B adds. */
const meditronVocabulary = 32_017;

/** What assets/demo-model/writeGguf.ts names the model that ships with Viva. */
const demoName = "Demo (6 M parameters)";

/** The id of the prompt profile that suits a model, and one sentence for the student that says why. */
export function chooseProfile(facts: ProfileFacts): { profile: string; profileReason: string } {
  const { chatTemplate, hasChatmlTokens } = facts;
  const namedMeditron = /meditron/i.test(facts.name);

  if (facts.name.startsWith(demoName) && facts.architecture === "llama" && chatTemplate === "") {
    return {
      profile: "viva-demo",
      profileReason: "This is the small model that ships with Viva, trained on these very prompts.",
    };
  }

  // A ChatML template in a model without ChatML's tokens was copied from elsewhere: base Meditron-7B files carry one.
  const chatmlTemplate = chatTemplate.includes("<|im_start|>");
  if (hasChatmlTokens && (chatmlTemplate || (chatTemplate === "" && namedMeditron))) {
    return {
      profile: "chatml",
      profileReason: chatmlTemplate
        ? "The model file's own chat template is ChatML."
        : "This is a fine-tuned Meditron: its vocabulary has the ChatML markers.",
    };
  }
  const baseMeditron =
    !hasChatmlTokens &&
    facts.architecture === "llama" &&
    (facts.vocabularySize === meditronVocabulary || (namedMeditron && chatTemplate === ""));
  if (baseMeditron) {
    return {
      profile: "meditron-7b",
      profileReason: "This is Meditron-7B itself, a base model, so it continues worked examples.",
    };
  }
  if (chatTemplate.includes("[INST]") && chatTemplate.includes("<<SYS>>")) {
    return {
      profile: "llama2-inst",
      profileReason: "The model file's own chat template is that of Llama 2.",
    };
  }
  if (chatTemplate !== "") {
    return {
      profile: "template",
      profileReason: "The model file brings its own chat template.",
    };
  }
  return {
    profile: "meditron-7b",
    profileReason:
      "The model file has no chat template, so it is treated as a base model that continues worked examples.",
  };
}
