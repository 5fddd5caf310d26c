import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * Who may use this server: a browser that spent a launch token and now holds the session cookie.
 * Both secrets live in memory alone, so a restart ends every session.
 */
export type Access = {
  /** Makes the launch token: 256 bits, good for one use. An unused earlier one stops being good. */
  readonly issue: () => string;
  /** Spends the launch token; the Set-Cookie value, or null when the token is not the one to spend. */
  readonly exchange: (token: string) => string | null;
  /** Whether a Cookie header holds this server's session. */
  readonly admits: (cookies: string | undefined) => boolean;
};

/**
 * Browsers send a cookie to every port of a host, so its name carries the port: two Vivas do not overwrite
 * each other's session. There is no Max-Age: the session ends with the browser. What remains: a server that
 * somebody else runs on this computer, and that the student visits at 127.0.0.1, is sent the cookie too.
 */
export function createAccess(port: number): Access {
  const name = `viva-${port}`;
  const session = randomBytes(32).toString("base64url");
  let launch: string | null = null;

  return {
    issue: () => {
      launch = randomBytes(32).toString("base64url");
      return launch;
    },
    exchange: (token) => {
      if (launch === null || !equal(token, launch)) return null;
      launch = null;
      return `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    admits: (cookies) => valuesOf(name, cookies).some((value) => equal(value, session)),
  };
}

function valuesOf(name: string, cookies = ""): string[] {
  return cookies
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** Compares digests, so that the time taken says nothing of where or how long the secrets differ. */
function equal(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
