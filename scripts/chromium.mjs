import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { aptInstall, mayInstall } from "./apt.mjs"

/** Names on the `PATH`, and the places where the installers for macOS and Windows put a browser outside of it. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"]
const APPS = ["Chromium", "Google Chrome", "Microsoft Edge"]
const WINDOWS = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
]

/**
 * The browser for the browser suite. None is downloaded by `npm install`: most machines have one.
 *
 * @returns {string} path of a Chromium, installed now if there was none and this user may install
 */
export function ensureChromium() {
  const found = findChromium() ?? (mayInstall() && aptInstall("chromium") ? findChromium() : null)
  if (!found) {
    throw new Error(howToInstall())
  }
  return found
}

/** @returns {string | null} */
export function findChromium() {
  if (process.env.CHROME_PATH) {
    return process.env.CHROME_PATH
  }
  return candidates().find((path) => existsSync(path) && starts(path)) ?? null
}

function candidates() {
  if (process.platform === "darwin") {
    return APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? WINDOWS.map((path) => join(root, path)) : []))
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * Ubuntu's `chromium-browser` outside a desktop is a script that only says "install the snap".
 *
 * @param {string} path
 */
function starts(path) {
  return process.platform !== "linux" || spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0
}

function howToInstall() {
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const commands = { darwin: "brew install --cask chromium", win32: "winget install Hibbiki.Chromium" }
  const command = commands[process.platform] ?? "sudo apt-get update && sudo apt-get install -y chromium"
  return `The browser tests need Chromium: run "${command}", or set CHROME_PATH to a Chrome, Chromium or Edge.`
}
