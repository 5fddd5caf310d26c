/** How a package for macOS will be signed. */
export type Signing = "certificate" | "adHoc";

/**
 * Whether there is a developer's certificate: named in the environment, or one in the keychain, whose identities
 * `security find-identity -v -p codesigning` prints.
 */
export function signingOf(env: NodeJS.ProcessEnv, identities: string): Signing {
  const named = env["CSC_LINK"] ?? env["CSC_NAME"];
  if (named !== undefined && named !== "") return "certificate";
  return identities.includes("Developer ID Application:") ? "certificate" : "adHoc";
}

/** The arguments by which electron-builder signs without a certificate: a Mac with Apple's processor runs nothing unsigned. */
export const adHocArguments = [
  "-c.mac.identity=-",
  "-c.mac.entitlements=electron/package/entitlements.adhoc.plist",
  "-c.mac.entitlementsInherit=electron/package/entitlements.adhoc.plist",
] as const;
