/**
 * From here on this thread opens no connection and asks for no name: a document's addresses are never
 * followed, whatever a library does with them. Node's sockets, servers, datagrams and name look-ups go
 * through what is closed here, and so do fetch, HTTP and TLS, which are built on them. Threads that are
 * started later begin with this same function: it is handed to them as text, so that it refers to nothing
 * outside of itself. Native code could still open sockets of its own; the parser loads none that does.
 */
export function closeNetwork(): void {
  const net = process.getBuiltinModule("node:net");
  const dgram = process.getBuiltinModule("node:dgram");
  const dns = process.getBuiltinModule("node:dns");
  const threads = process.getBuiltinModule("node:worker_threads");
  const { syncBuiltinESMExports } = process.getBuiltinModule("node:module");
  const { pathToFileURL } = process.getBuiltinModule("node:url");

  const refuse = (): never => {
    throw new Error("The parser has no network.");
  };
  const close = (owner: object, names: RegExp): void => {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (names.test(name)) Object.defineProperty(owner, name, { value: refuse });
    }
  };
  close(net.Socket.prototype, /^connect$/);
  close(net.Server.prototype, /^listen$/);
  close(dgram.Socket.prototype, /^(?:bind|send|sendto|connect)$/);
  for (const names of [dns, dns.promises]) {
    close(names, /^(?:lookup|resolve|reverse)/);
    close(names.Resolver.prototype, /^(?:resolve|reverse)/);
  }

  const { Worker } = threads;
  const self = `(${closeNetwork.toString()})();`;
  threads.Worker = class extends Worker {
    constructor(script: string | URL, options: import("node:worker_threads").WorkerOptions = {}) {
      const file = typeof script === "string" ? pathToFileURL(script) : script;
      const body = options.eval === true ? String(script) : `import(${JSON.stringify(file.href)});`;
      super(`${self}\n${body}`, { ...options, eval: true });
    }
  };
  syncBuiltinESMExports();
}
