import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { WebSocket } from "ws";
import type { Contract } from "../electron/contract/index.ts";

export type Client = ContractRouterClient<Contract>;

/** Connects to a running web shell as a page does: spends the launch address, then speaks the contract. */
export async function connect(launchUrl: string): Promise<{ client: Client; close: () => void }> {
  const { origin, host } = new URL(launchUrl);
  const launched = await fetch(launchUrl, { redirect: "manual" });
  const cookie = launched.headers.get("set-cookie")?.split(";", 1)[0];
  if (!cookie) throw new Error(`the launch address was refused with ${launched.status}`);
  const socket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie, origin } });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  const link = new RPCLink({ websocket: socket });
  return { client: createORPCClient(link), close: () => socket.terminate() };
}
