/** What a browser says of itself: the version of Electron, where it is one, and of its engine. */
export function engineVersions(userAgent: string): {
  readonly electron: string | null;
  readonly browser: string | null;
} {
  const of = (name: string) => new RegExp(`\\b${name}/([\\d.]+)`).exec(userAgent)?.[1] ?? null;
  const named = (name: string) => {
    const version = of(name);
    return version === null ? null : `${name} ${version}`;
  };
  const browser = named("Chrome") ?? named("Firefox") ?? safari(userAgent);
  return { electron: of("Electron"), browser };
}

/** Safari names its version apart from itself. */
function safari(userAgent: string): string | null {
  const version = /\bVersion\/([\d.]+).*\bSafari\//.exec(userAgent)?.[1];
  return version === undefined ? null : `Safari ${version}`;
}
