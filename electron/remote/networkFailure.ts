import { Failed } from "../core/failed.ts";
import type { Failure } from "../contract/failure.ts";

const certificateReasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "Its certificate has expired.",
  CERT_NOT_YET_VALID: "Its certificate is not valid yet. Is this computer's clock right?",
  CERT_REVOKED: "Its certificate was revoked.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "It signed its certificate itself.",
  SELF_SIGNED_CERT_IN_CHAIN:
    "Its certificate comes from an issuer that this computer does not trust.",
  UNABLE_TO_GET_ISSUER_CERT: "The issuer of its certificate is not known.",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The issuer of its certificate is not known.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The issuer of its certificate is not known.",
  ERR_TLS_CERT_ALTNAME_INVALID: "Its certificate was made for another address.",
};
/** The names that Node gives to what OpenSSL finds wrong with a certificate. */
const certificate =
  /^(?:CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|ERROR_IN_CERT_|ERROR_IN_CRL_)/;

const unreachableReasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no server of this name, or no network.",
  EAI_AGAIN: "Its name could not be looked up; there may be no network.",
  ECONNREFUSED: "Nothing answers at this port.",
  EHOSTUNREACH: "There is no way to it from this network.",
  ENETUNREACH: "There is no network.",
  EADDRNOTAVAIL: "There is no network.",
  ETIMEDOUT: "It does not answer.",
  ECONNRESET: "It closed the connection at once.",
  EPIPE: "It closed the connection at once.",
  ABORT_ERR: "The request was stopped.",
  EPROTO: "It does not speak https at this port.",
  ERR_PROXY_TUNNEL: "The proxy of this network opens no way to it.",
};

/**
 * What a broken connection means, in words. began tells whether the server had answered anything: before that it could
 * not be reached, after that its answer broke off.
 */
export function networkFailure(cause: unknown, host: string, began: boolean): Failed {
  if (cause instanceof Failed) return cause;
  const code = codeOf(cause);
  if (certificate.test(code)) {
    const reason = certificateReasons[code] ?? `Its certificate is not valid (${code}).`;
    return failed({ code: "SERVER_CERTIFICATE", data: { host, reason } });
  }
  if (code.startsWith("HPE_")) {
    return failed({ code: "SERVER_BROKEN", data: { host, reason: "What it sent is no HTTP." } });
  }
  if (began) {
    return failed({ code: "SERVER_BROKEN", data: { host, reason: "The connection was cut." } });
  }
  const reason =
    unreachableReasons[code.startsWith("ERR_SSL") ? "EPROTO" : code] ??
    `There is no connection to it (${code === "" ? "for an unknown reason" : code}).`;
  return failed({ code: "SERVER_UNREACHABLE", data: { host, reason } });
}

function failed(failure: Failure): Failed {
  return new Failed(failure);
}

/** Several addresses may have been tried: the first one's error tells most. */
function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError && !("code" in cause)) return codeOf(cause.errors[0]);
  if (cause instanceof Error && cause.name === "AbortError") return "ABORT_ERR";
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
