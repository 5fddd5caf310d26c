import type { ConnectionPurpose } from "../../../electron/contract/privacy.ts";
import { formatBytes } from "../../../electron/contract/formatBytes.ts";
import { count, dateTime, number } from "./numbers.ts";

/** What a connection was opened for, in a cell of the list. */
function purpose(of: ConnectionPurpose): string {
  switch (of.kind) {
    case "download":
      return `Download of ${of.name}, which you started`;
    case "question":
      return `A question to ${of.model} on the server that you switched on`;
    case "serverTest":
      return "Your test of the server: the names of its models";
  }
}

/** Words of the page that shows what leaves this computer. */
export const privacyTexts = {
  listTitle: "Connections since Viva started",
  table: "List of connections",
  reading: "Reading the list…",
  none: "None",
  noneDetail: (since: number) =>
    `Viva has opened no connection since ${dateTime(since)}, neither to another computer nor to a server on this one.`,
  total: (connections: number, sent: number, received: number) =>
    `${count(connections, "connection")}: ${formatBytes(sent)} sent, ${formatBytes(received)} received.`,
  since: (at: number) =>
    `Since ${dateTime(at)}. The list is kept in memory only and begins anew with the next start.`,
  earlier: (connections: number, sent: number, received: number) =>
    `And ${count(connections, "earlier connection")} with ${formatBytes(sent)} sent and ${formatBytes(received)} received.`,
  bytes:
    "One line is one request. Its bytes are those of the request and of the answer with their headers, before encryption adds its own.",
  columns: {
    at: "Time",
    host: "Host",
    purpose: "What for",
    sent: "Sent",
    received: "Received",
    result: "Result",
  },
  purpose,
  plainHost: (host: string) => `${host}, without encryption`,
  open: "Still open",
  answered: (status: number) => `Answered (status ${number(status)})`,
  stopped: "Stopped",

  opensTitle: "What opens a connection",
  opens: [
    "A download of a model that you start, to the host that the dialog names (huggingface.co and where it keeps its files, or your mirror), always encrypted. Where your computer is set to a proxy (HTTPS_PROXY), it goes through that.",
    "A question of a check to the server that you have switched on in the settings, and only where you choose that server; you see the text first. A server on this computer counts as one, and is listed too.",
    "Your own test of that server, which asks for the names of its models.",
  ],
  neverTitle: "What Viva never does",
  never: [
    "It sends no usage figures, no error reports and no statistics to anybody.",
    "It does not look for updates.",
    "It loads no fonts, scripts, pictures or styles from elsewhere: all of them came with it.",
    "It opens no links. The address of a link in an answer or a document can be copied.",
    "It asks for no account, and none of your texts leaves this computer unless you send it as above.",
  ],
  pageTitle: "What this page may do",
  pageLead:
    "The browser enforces a policy for this page: it may load nothing but what Viva itself serves, send no form, and not be shown inside another page.",
  policy: "The policy itself",
  ownWeb: (host: string) =>
    `This page speaks to Viva's core at ${host}. That address is on this computer and cannot be reached from another one, so it is not in the list.`,
  ownDesktop:
    "This window speaks to Viva's core within this computer, over a channel of the program. No port is open.",
  dataTitle: "Where your data are",
  dataLead:
    "In one folder of this computer: what you ask, your documents, question banks and checks, and a log for mending defects, which is never sent.",
  dataLink: "Show, move, back up or erase it",
  proveTitle: "See for yourself",
  proveLead:
    "Switch the network off and use Viva: everything but downloads and a server elsewhere works. Or watch what its processes open:",
  proofs: [
    {
      name: "Linux",
      command: "strace -f -e trace=connect,sendto -o viva.trace npm start -- --web",
      detail: "Every address in viva.trace other than 127.0.0.1 must also be in the list above.",
    },
    { name: "macOS", command: "lsof -i -P | grep -i -e node -e viva", detail: "" },
    {
      name: "Windows",
      command: "Get-NetTCPConnection | Where-Object OwningProcess -in (Get-Process node, viva).Id",
      detail: "",
    },
  ],
  proveTests:
    "Viva's own tests run without a network, and fail as soon as Viva tries to reach another computer.",
  copyCommand: (name: string) => `Copy the command for ${name}`,
  sourceTitle: "Before Viva runs",
  source:
    "If you run Viva from its sources, npm downloads its packages, and the first start in a window downloads Electron's runtime from github.com (“npm start -- --web” does not need it). An installed Viva downloads neither.",
} as const;
