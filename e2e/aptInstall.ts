import { spawnSync } from "node:child_process";

/** Installs Debian's packages where that is there and allowed; returns whether it did. */
export function aptInstall(...packages: readonly string[]): boolean {
  if (process.platform !== "linux" || spawnSync("which", ["apt-get"]).status !== 0) return false;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: readonly string[]) => {
    const [command = "", ...rest] = [...sudo, "apt-get", "-qq", "-y", ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  };
  const install = () => apt("install", ...packages);
  // A machine may hold package lists already, or none: try, refresh, try again.
  return install() || (apt("update") && install());
}
