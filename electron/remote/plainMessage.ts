const longest = 300;

/** What a server says, on one line of at most 300 characters, without control or invisible characters and secrets. */
export function plainMessage(said: string, secret: string | null): string {
  const shown = secret === null ? said : said.replaceAll(secret, "…");
  const line = shown
    .slice(0, 10 * longest)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .toWellFormed()
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}
