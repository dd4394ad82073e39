import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

/** Whether this user may install programs here: root on Debian or Ubuntu. */
export function mayInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")
}

/**
 * Installs a Debian package, and shows what apt said when it cannot.
 *
 * @param {string} name
 * @returns {boolean} whether it is installed now
 */
export function aptInstall(name) {
  console.log(`No ${name} found: apt-get update && apt-get install -y ${name}`)
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  for (const args of [["update"], ["install", "-y", name]]) {
    const { status, stdout, stderr } = spawnSync("apt-get", ["-q", ...args], { env, encoding: "utf8" })
    if (status !== 0) {
      console.error(stdout + stderr)
      return false
    }
  }
  return true
}
