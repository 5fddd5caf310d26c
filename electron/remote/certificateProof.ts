import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";

let trusted: SecureContext | null = null;

/**
 * Options for a connection whose server must prove who it is, whatever the environment says. Who may sign its
 * certificate: Node's own list and the system's, where a university may have put its issuer.
 */
export function certificateProof(): {
  readonly rejectUnauthorized: true;
  readonly secureContext: SecureContext;
} {
  trusted ??= createSecureContext({
    ca: [...getCACertificates("default"), ...getCACertificates("system")],
  });
  return { rejectUnauthorized: true, secureContext: trusted };
}
