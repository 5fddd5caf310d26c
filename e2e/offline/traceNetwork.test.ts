import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { foreignAddresses } from "./foreignAddresses.ts";
import { traceNetwork, whyNotTraced } from "./traceNetwork.ts";

const reason = whyNotTraced();

describe.skipIf(reason !== null)(
  `a run in an empty network${reason === null ? "" : `: ${reason}`}`,
  () => {
    const run = (script: string) =>
      traceNetwork(process.execPath, ["--eval", script], { quiet: true });

    it("sees a planted request to an address", async () => {
      const { foreign } = await run(`fetch("http://192.0.2.1/").catch(() => {})`);
      expect(foreign.map(({ address }) => address)).toEqual(["192.0.2.1"]);
    });

    it("sees a planted datagram, and one of IPv6", async () => {
      const { foreign } = await run(`
      const { createSocket } = require("node:dgram");
      createSocket("udp4").send("x", 9, "198.51.100.7", function () { this.close(); });
      require("node:net").connect({ host: "2001:db8::1", port: 9 }).on("error", () => {});`);
      const addresses = foreign.map(({ address }) => address);
      expect(addresses).toEqual(expect.arrayContaining(["198.51.100.7", "2001:db8::1"]));
    });

    it("sees a name that is looked up by a process of a process", async () => {
      const lookUp = `require("node:dns").setServers(["203.0.113.5"]); require("node:dns").resolve4("example.org", () => process.exit())`;
      const { foreign } = await run(
        `require("node:child_process").execFileSync(process.execPath, ["--eval", ${JSON.stringify(lookUp)}])`,
      );
      expect(foreign.map(({ address }) => address)).toContain("203.0.113.5");
    });

    it("sees a name that a name server of this computer is asked for", async () => {
      const { foreign } = await run(
        `require("node:dns").setServers(["127.0.0.53"]); require("node:dns").resolve4("example.org", () => process.exit())`,
      );
      expect(foreign.map(({ address }) => address)).toEqual([
        "127.0.0.53, port 53, to look up a name",
      ]);
    });

    it("sees a name that a service outside of the namespace is asked for", async () => {
      const path = "/run/systemd/resolve/io.systemd.Resolve";
      const { foreign } = await run(
        `require("node:net").connect("${path}").on("error", () => {}).on("connect", () => process.exit())`,
      );
      expect(foreign.map(({ address }) => address)).toEqual([path]);
    });

    it("sees who listens to more than this computer", async () => {
      const { foreign } = await run(
        `const s = require("node:net").createServer().listen(0, "0.0.0.0", () => s.close())`,
      );
      expect(foreign.map(({ address }) => address)).toEqual(["0.0.0.0"]);
    });

    it("sees nothing of loopback, and tells the exit status", async () => {
      const { status, foreign } = await run(`
      const server = require("node:http").createServer((_, r) => r.end("x")).listen(0, "127.0.0.1", async () => {
        const { port } = server.address();
        const text = await (await fetch("http://127.0.0.1:" + port)).text();
        process.exit(text === "x" ? 7 : 1);
      });`);
      expect({ status, foreign }).toEqual({ status: 7, foreign: [] });
    });

    it("ends with the command, and with it whatever the command left behind", async () => {
      const { status } = await run(
        `require("node:child_process").spawn("sleep", ["1000"], { detached: true, stdio: "ignore" }).unref(); process.exit(5)`,
      );
      expect(status).toBe(5);
    });

    it("reaches nothing outside, not even a server of this computer", async () => {
      const server = createServer((_, response) => response.end()).listen(0, "127.0.0.1");
      onTestFinished(() => void server.close());
      await new Promise((resolve) => server.once("listening", resolve));
      const { port } = server.address() as AddressInfo;
      const { status } = await run(
        `fetch("http://127.0.0.1:${port}").then(() => process.exit(1), () => process.exit(3))`,
      );
      expect(status).toBe(3);
    });
  },
);

it("sees each of the addresses that one call names", () => {
  const message = (address: string) =>
    `{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("${address}")}, msg_namelen=16}}`;
  const log = `12<node> sendmmsg(3, [${message("127.0.0.1")}, ${message("192.0.2.1")}, ${message("192.0.2.2")}], 3, 0) = 3`;
  expect(foreignAddresses(log).map(({ address }) => address)).toEqual(["192.0.2.1", "192.0.2.2"]);
});

it("leaves Chromium its probe of one address, and nobody else, nor another address", () => {
  const probe = (process: string, address: string) =>
    `12<${process}> connect(27, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "${address}", &sin6_addr), sin6_scope_id=0}, 28) = -1 ENETUNREACH`;
  const log = [
    probe("Chrome_ChildIOT", "2001:4860:4860::8888"),
    probe("MainThread", "2001:4860:4860::8888"),
    probe("Chrome_ChildIOT", "2001:4860:4860::8844"),
  ].join("\n");
  expect(foreignAddresses(log)).toEqual([
    { process: "MainThread", address: "2001:4860:4860::8888" },
    { process: "Chrome_ChildIOT", address: "2001:4860:4860::8844" },
  ]);
});
