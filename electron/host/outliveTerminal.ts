/**
 * Ctrl+C in a terminal, or closing it, signals every process in it. A process that works for another
 * leaves the answer to its parent and ends when the channel to it does; its own end would look like a crash.
 */
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {});
