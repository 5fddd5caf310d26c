import { freemem, totalmem } from "node:os";

/**
 * Bytes a new model may use without pushing others out. Linux and Windows report what is really
 * available (file cache counted as free) and container limits; macOS reports only pages nobody has
 * touched, although it gives up its cache and compresses idle applications, so a share of all
 * memory is the better bound there.
 */
export function availableMemory(): number {
  if (process.platform === "darwin") return Math.max(freemem(), totalmem() * 0.6);
  const limit = process.constrainedMemory();
  const available = process.availableMemory();
  return limit > 0 ? Math.min(available, limit) : available;
}
