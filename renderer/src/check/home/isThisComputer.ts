const loopback = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d+)?$/;

/** Whether a host, with its port, is this computer itself, as its name alone tells. */
export function isThisComputer(host: string): boolean {
  return loopback.test(host);
}
