/** The code that the system gave an error, such as "ENOENT"; null for an error of another kind. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}
