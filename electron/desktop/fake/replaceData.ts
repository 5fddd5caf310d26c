import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../contract/index.ts";

type Client = ContractRouterClient<Contract>;

/**
 * What a student does on the page who restores a backup, imports an export from a path and erases everything: each time
 * the page loses its line, asks for another as its own code does, and reads there how it went.
 */
export async function replaceData(
  ask: () => Promise<MessagePort>,
  report: (what: string, details: unknown) => void,
  zip: string,
): Promise<void> {
  let { port, client } = await open();

  async function open() {
    const port = await ask();
    const client: Client = createORPCClient(new RPCLink({ port }));
    return { port, client };
  }

  async function after(change: (client: Client) => Promise<unknown>): Promise<void> {
    const lost = once(port, "close");
    await change(client);
    await lost;
    ({ port, client } = await open());
    for await (const { replaced, contents, backups } of await client.data.watch()) {
      const newest = backups[0]?.why ?? null;
      report("replaced", { ...replaced, at: 0, conversations: contents.conversations, newest });
      return;
    }
  }

  // Where one was made at the start, there is nothing new.
  await client.data.backUp();
  const name = await newestBackup(client);
  for await (const step of await client.data.exportTo({ path: zip })) {
    if (step.kind === "done") report("exported", step.path);
  }
  await after(({ data }) => data.restore({ name }));
  const { importId } = await client.data.openArchive({ path: zip });
  await after(({ data }) => data.import({ importId }));
  await after(({ data }) => data.erase({ confirmation: "erase", models: false }));
  port.close();
}

async function newestBackup({ data }: Client): Promise<string> {
  for await (const { backups } of await data.watch()) return backups[0]?.name ?? "";
  return "";
}
