import type { Transfer } from "../../../electron/contract/modelFiles.ts";
import { count, decimal, measure, percent } from "./numbers.ts";

type Stage = Extract<Transfer["state"], { kind: "running" }>["stage"];

const stages: Record<Transfer["kind"], Record<Stage, string>> = {
  download: {
    connecting: "Asking for the file",
    receiving: "Downloading",
    checking: "Comparing its checksum",
    saving: "Saving it under its name",
  },
  copy: {
    connecting: "Opening the file",
    receiving: "Copying",
    checking: "Comparing its checksum",
    saving: "Saving it under its name",
  },
};

const news = {
  begun: (name: string) => `${name} is on its way`,
  waiting: (name: string) => `${name} waits and goes on by itself`,
  paused: (name: string) => `${name} is paused`,
  failed: (name: string) => `${name} did not arrive`,
  done: (name: string) => `${name} has arrived and is in your list`,
} as const;

/** Words about files on their way. */
export const transferTexts = {
  title: "Downloads and copies",
  underway: (n: number) => count(n, "model file on its way", "model files on their way"),
  stages,
  news,
  from: (from: string) => `from ${from}`,
  progress: (name: string) => `Progress of ${name}`,
  percent: (n: number) => percent(n / 100),
  rate: (bytesPerSecond: number) =>
    bytesPerSecond >= 1e5
      ? measure(bytesPerSecond / 1e6, "megabyte-per-second", 1)
      : measure(bytesPerSecond / 1e3, "kilobyte-per-second", 1),
  left: (seconds: number) => {
    if (seconds < 60) return `about ${count(Math.max(1, Math.round(seconds)), "second")} left`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 90) return `about ${count(minutes, "minute")} left`;
    return `about ${decimal(minutes / 60)} hours left`;
  },
  waiting: (seconds: number) => `Goes on by itself in ${measure(seconds, "second")}`,
  paused: "Paused; what has come is kept",
  pausedEmpty: "Paused; nothing has come yet",
  failed: "Stopped",
  done: "Arrived, compared and in your list",
  copied: "Copied and in your list",
  pause: "Pause",
  pauseOne: (name: string) => `Pause ${name}`,
  resume: "Resume",
  resumeOne: (name: string) => `Resume ${name}`,
  again: "Try again",
  againOne: (name: string) => `Try ${name} again`,
  anew: "Download again",
  anewOne: (name: string) => `Download ${name} again`,
  begun: {
    download: (name: string) => `Downloading ${name}`,
    copy: (name: string) => `Copying ${name}`,
  },
  show: "Show",
  cancel: "Cancel",
  cancelOne: (name: string) => `Cancel ${name}`,
  dismiss: "Clear what is over",
  cancelTitle: (name: string) => `Cancel ${name}?`,
  cancelDetail: (received: string) =>
    `${received} have come. Cancelling deletes them; pausing keeps them, also until after a restart.`,
  cancelSure: "Cancel and delete",
  goOn: "Go on with it",

  dialog: "Download this file?",
  file: "File",
  size: "Size",
  sizeUnknown: "Known once it is asked for",
  time: "Time",
  timeUnknown: "Shown once it comes; it can be paused",
  host: "From",
  mirror: (host: string, instead: string) => `${host}, in place of ${instead}`,
  address: "Address",
  licence: "Licence",
  licenceUnknown: "Read it on the model's page before you use the model",
  disk: "Free on the disk",
  diskUnknown: "The system does not say",
  diskAfter: (free: string) => `${free} in the models folder`,
  checksum: "Checksum",
  checksumKnown: "Published; Viva compares it once the file has arrived",
  checksumUnknown: "Not known beforehand; compared with the one that the server gives, if it does",
  internet: (host: string) =>
    `This connects to ${host} over the internet. Viva asks for this one file and sends nothing of yours.`,
  tooFull: "The disk is too full: the file needs its own size and a tenth more.",
  start: "Download",
} as const;
