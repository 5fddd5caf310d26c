/** What make gives, made when it is first asked for and kept: a program that does not need it starts sooner. */
export function atFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
