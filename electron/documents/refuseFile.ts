import { fail } from "../core/failed.ts";

/** Throws what the system says about a file as FILE_MISSING, FILE_UNREADABLE or DISK_FULL. */
export function refuseFile(path: string, cause: unknown): never {
  const code = errorCode(cause);
  if (code === "ENOENT") return fail("FILE_MISSING", { path });
  if (code === "ENOSPC" || code === "EDQUOT") return fail("DISK_FULL", {});
  return fail("FILE_UNREADABLE", { path, reason: reasons[code] ?? `the system says ${code}` });
}

/** The system's code of an error, such as "ENOENT"; "UNKNOWN" without one. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "UNKNOWN";
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not open it",
  EPERM: "you may not open it",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is not a folder",
  ELOOP: "its links lead back to themselves",
  ENAMETOOLONG: "its name is too long",
  EIO: "its drive cannot read it",
  ERR_INVALID_ARG_VALUE: "its name holds a character that no file name may hold",
};
