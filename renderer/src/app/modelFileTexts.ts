import type { ListedModel, SpeedEvent } from "../../../electron/contract/modelFiles.ts";
import { count, decimal, number, percent } from "./numbers.ts";

const origins: Record<ListedModel["origin"], string> = {
  linked: "where you keep it",
  copied: "copied by Viva",
  downloaded: "downloaded by Viva",
  builtIn: "comes with Viva",
};

const statuses: Record<Exclude<ListedModel["status"], "ready">, readonly [string, string]> = {
  missing: ["Missing", "The file is no longer where it was."],
  changed: ["Changed", "Another file is there now than the one you added."],
  quarantined: [
    "Set aside",
    "The model's process crashed three times while loading it, so Viva no longer loads it by itself. The file may be damaged.",
  ],
};

const stages: Record<Extract<SpeedEvent, { type: "progress" }>["stage"], string> = {
  loading: "Loading the model",
  reading: "Reading a prompt",
  writing: "Writing an answer",
};

/** Words about the list of models, adding to it, and speed tests. */
export const modelFileTexts = {
  title: "Your models",
  none: "No model is in your list yet. Choose a file, look through a folder, or download one from the catalogue below.",
  showAll: (n: number) => `Show all ${count(n, "model")}`,
  dropHint: "Or drop a file anywhere on this screen.",
  /** Many models go by one name; their files do not. */
  withFile: (name: string, file: string) => `${name} (${file})`,
  inFolder: (folder: string) => `in ${folder}`,
  nameIn: (name: string, quantization: string) => `${name} · ${quantization}`,
  uses: { answers: "Answers", embeddings: "Finds passages" },
  origins,
  statuses,
  inUse: "In memory",
  resting: "Resting",
  load: "Load",
  loadOne: (name: string) => `Load ${name}`,
  putToUse: "Use for the library",
  putToUseOne: (name: string) => `Use for the library: ${name}`,
  loadWith: "Load with options…",
  loadTitle: (name: string) => `Load ${name}`,
  actions: (name: string) => `Actions for ${name}`,
  added: (name: string) => `${name} is in your list`,
  addedSeveral: (n: number) => `${count(n, "model")} added to your list`,
  foundByMeaning: "It finds passages by meaning. “Use for the library” puts it to work.",
  remove: "Remove from the list",
  removeFile: "Delete the file…",
  removed: (name: string) => `${name} is off the list; its file stays where it is`,
  forgotten: (name: string) => `${name} is off the list`,
  deleted: (name: string) => `${name} was deleted`,
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteDetail: (size: string) =>
    `Viva keeps this file in its own folder, so removing it deletes it from the disk (${size}). This cannot be undone.`,
  deleteOther: (path: string) =>
    `Another file than the one Viva put there is now at ${path}. Removing it deletes that file from the disk. This cannot be undone.`,
  deleteSure: "Delete the file",
  look: "Look for it",
  notFound:
    "It is in none of the usual places (home, downloads, documents, drives). Show where it is now.",
  another: (name: string) => `That is another model: ${name}`,
  anotherDetail: (name: string) => `${name} stays missing. Both can be in your list.`,
  addAsWell: "Add it as well",
  leaveIt: "Leave it",
  foundAgain: (name: string) => `${name} was found again`,
  locateTitle: (name: string) => `Where is ${name}?`,
  takeNew: "Take the new file",
  forget: "Forget it",
  tryAnyway: "Try anyway",

  chooseFolder: "Look through a folder…",
  folderTitle: "Choose a folder to look through",
  path: "Path of a model file or a folder, or an https address",
  pathHint:
    "Viva looks through a folder for models. From an address such as https://huggingface.co/…/resolve/main/model.Q4_K_M.gguf it downloads the file, once you have agreed.",
  open: "Open",
  keepQuestion: "What to do with the file",
  keep: { link: "Leave it where it is (recommended)", copy: "Copy it into Viva's folder" },
  keepHints: {
    link: "Viva remembers where it is. It takes no more space.",
    copy: "It takes the same space once more. You can then delete the original.",
  },
  addOnly: "Only add to the list",
  copy: "Copy it",
  drop: "Drop a model file to add it",
  dropKinds: "GGUF files; of a split model, any part",
  noGguf: "That is no GGUF file",
  noGgufDetail: "A model's file name ends in .gguf.",
  notLocated: (name: string) => `Viva does not know where ${name} is`,
  notLocatedDetail:
    "A browser does not tell where a dropped file comes from, and there is no such file in the usual places. Show it here.",

  foundTitle: "Models in this folder",
  looking: "Looking through the folder…",
  foundNone: "There is no model in this folder or below it.",
  foundCut: "The folder is too large to look through at once. Choose a smaller one for the rest.",
  listed: "in your list",
  refused: (n: number) => `${count(n, "file")} cannot be used`,
  addChosen: (n: number) => (n === 0 ? "Add" : `Add ${count(n, "model")}`),

  speed: "Speed",
  test: "Test speed",
  testOne: (name: string) => `Test the speed of ${name}`,
  stopTest: "Stop the test",
  testing: "Speed test",
  stages,
  tested: (name: string) => `${name} was tested`,
  result: (reads: number, writes: number) =>
    `It reads ${decimal(reads)} and writes ${decimal(writes)} tokens a second.`,
  history: "Speed history…",
  historyTitle: (name: string) => `Speed of ${name}`,
  historyNone: "It has not been tested yet.",
  perSecond: "Tokens written a second",
  chart: (runs: string) => `Tokens written a second, oldest first: ${runs}`,
  lastTest: (now: number) => `The last test wrote ${decimal(now)} tokens a second.`,
  usual: (now: number, usual: number) =>
    `The last test wrote ${decimal(now)} tokens a second, as usual (${decimal(usual)}).`,
  slower: (now: number, usual: number, by: number) =>
    `The last test wrote ${decimal(now)} tokens a second, about ${percent(by / 100)} fewer than usual (${decimal(usual)}). Other applications, warmth or running on the battery can be the reason.`,
  faster: (now: number, usual: number, by: number) =>
    `The last test wrote ${decimal(now)} tokens a second, about ${percent(by / 100)} more than usual (${decimal(usual)}).`,
  columns: {
    at: "When",
    reads: "Reads (tokens/s)",
    writes: "Writes (tokens/s)",
    first: "First token",
    memory: "Memory (highest)",
    settings: "Loaded with",
  },
  runSettings: (context: number, threads: number, gpuLayers: number) =>
    `context ${number(context)}, ${count(threads, "thread")}${gpuLayers === 0 ? "" : `, ${count(gpuLayers, "GPU layer")}`}`,
  memory: (now: string, peak: string) => `${now} (${peak})`,

  rest: "Unload an unused model after",
  restHint: "It then makes room for other applications. The next question loads it again.",
  restMinutes: (minutes: number) =>
    minutes % 60 === 0 ? count(minutes / 60, "hour") : count(minutes, "minute"),
  restNever: "Never",
  folder: "Models folder",
  folderHint: "New downloads and copies go there. Files that Viva already has stay where they are.",
  folderUnknown: "In Viva's own data folder",
  changeFolder: "Change…",
  usualFolder: "Back to the usual folder",
  folderChooseTitle: "Choose the models folder",
} as const;
