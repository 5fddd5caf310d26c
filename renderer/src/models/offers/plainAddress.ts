/** An address without what may be secret in it: a name, a password, a token; null where it is none. */
export function plainAddress(
  address: string,
): { readonly host: string; readonly address: string } | null {
  const url = URL.parse(address);
  if (url === null || url.host === "") return null;
  return { host: url.host, address: `${url.protocol}//${url.host}${url.pathname}` };
}
