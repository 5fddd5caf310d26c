import { Agent } from "node:https";
import { fail } from "../../core/failed.ts";

/**
 * Connections of one attempt, which are used again and again while it lasts, through the proxy that the variables
 * HTTPS_PROXY and NO_PROXY name. Failed SERVER_UNREACHABLE for a proxy whose address is none.
 */
export function openAgent(proxyEnv: NodeJS.ProcessEnv | null, host: string): Agent {
  const options = { keepAlive: true, maxCachedSessions: 0 };
  if (proxyEnv === null) return new Agent(options);
  const proxy = withScheme(proxyEnv["https_proxy"] || proxyEnv["HTTPS_PROXY"] || "");
  if (proxy === "") return new Agent(options);
  if (!/^https?:$/.test(URL.canParse(proxy) ? new URL(proxy).protocol : "")) {
    const reason = "The variable HTTPS_PROXY names no proxy that speaks http or https.";
    fail("SERVER_UNREACHABLE", { host, reason });
  }
  const except = proxyEnv["no_proxy"] || proxyEnv["NO_PROXY"] || "";
  return new Agent({ ...options, proxyEnv: { HTTPS_PROXY: proxy, NO_PROXY: except } });
}

/** Many write "proxy.example.edu:3128", which other programs take as well. */
function withScheme(proxy: string): string {
  return proxy === "" || proxy.includes("://") ? proxy : `http://${proxy}`;
}
