/** An address beyond this computer that a process turned to. */
export type ForeignAddress = { readonly process: string; readonly address: string };

/** Calls that turn to an address; the others only tell what is known already. */
const call = /^\d+<([^>]*)> (?:connect|bind|sendto|sendmsg|sendmmsg)\((.*)$/u;
/** One call may name several. */
const named =
  /sa_family=AF_INET6?, sin6?_port=htons\((\d+)\), .*?(?:sin_addr=inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/gu;
/** Services of this computer that look names up in the network for others, outside of any network namespace. */
const lookUpService =
  /sa_family=AF_UNIX, sun_path="([^"]*\/(?:io\.systemd\.Resolve|avahi-daemon\/socket))"/u;

/**
 * What `strace -f --decode-pids=comm -e trace=network` saw of addresses that are not loopback, each once, in their
 * order, and of names that were to be looked up: a name server on loopback asks others. Chromium asks the kernel
 * whether it has a route to one fixed IPv6 address, by connecting a datagram socket through which nothing is sent (its
 * probe for IPv6): that one is left out, for Chromium alone.
 */
export function foreignAddresses(log: string): ForeignAddress[] {
  const found = new Map<string, ForeignAddress>();
  for (const line of log.split("\n")) {
    const [, process = "", given = ""] = call.exec(line) ?? [];
    for (const address of addressesIn(given)) {
      if (address === chromiumProbe && /^(?:Chrome|chrom)/u.test(process)) continue;
      found.set(`${process} ${address}`, { process, address });
    }
  }
  return [...found.values()];
}

function addressesIn(given: string): string[] {
  const service = lookUpService.exec(given)?.[1];
  const addresses = [...given.matchAll(named)].flatMap(([, port, ipv4, ipv6]) => {
    const address = ipv4 ?? ipv6 ?? "";
    if (!isLoopback(address)) return [address];
    return port === nameServerPort ? [`${address}, port 53, to look up a name`] : [];
  });
  return service === undefined ? addresses : [...addresses, service];
}

const nameServerPort = "53";
const chromiumProbe = "2001:4860:4860::8888";

function isLoopback(address: string): boolean {
  return (
    /^127\.\d+\.\d+\.\d+$/u.test(address) || /^(?:::1|::ffff:127\.\d+\.\d+\.\d+)$/u.test(address)
  );
}
