/** Where students' models usually lie, below their home folder. */
type UsualPlace = {
  readonly name: string;
  readonly steps: readonly string[];
  /** "program": a folder that another program keeps models in, at some depth; "own": one that holds everything else too. */
  readonly kind: "own" | "program";
};

const own = (name: string, ...steps: string[]): UsualPlace => ({ name, steps, kind: "own" });
const program = (name: string, ...steps: string[]): UsualPlace => ({
  name,
  steps,
  kind: "program",
});

/** In the order in which they are offered and looked through; most are not there on any one computer. */
export const usualPlaces: readonly UsualPlace[] = [
  own("Downloads", "Downloads"),
  own("Documents", "Documents"),
  own("Desktop", "Desktop"),
  program("LM Studio models", ".lmstudio", "models"),
  program("LM Studio models (older)", ".cache", "lm-studio", "models"),
  program("Jan models", "jan", "models"),
  program("Jan models", ".local", "share", "Jan", "data"),
  program("Jan models", "Library", "Application Support", "Jan", "data"),
  program("Jan models", "AppData", "Roaming", "Jan", "data"),
  program("GPT4All models", ".local", "share", "nomic.ai", "GPT4All"),
  program("GPT4All models", "Library", "Application Support", "nomic.ai", "GPT4All"),
  program("GPT4All models", "AppData", "Local", "nomic.ai", "GPT4All"),
  program("llama.cpp cache", ".cache", "llama.cpp"),
  program("llama.cpp cache", "Library", "Caches", "llama.cpp"),
  program("llama.cpp cache", "AppData", "Local", "llama.cpp"),
  program("Hugging Face cache", ".cache", "huggingface", "hub"),
];
