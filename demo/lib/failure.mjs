import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { endDemo, isEnding } from "./teardown.mjs"

/**
 * Says what went wrong, shows the end of Medusa's log, and ends the demo.
 *
 * @param {unknown} error
 * @param {string} logFile
 */
export async function fail(error, logFile) {
  // Ctrl-C also ends what the demo started, whose death may be noticed before the Ctrl-C.
  await sleep(100)
  if (isEnding()) {
    return
  }
  console.error(`\nThe demo could not go on: ${error instanceof Error ? error.message : String(error)}`)
  const lines = readLog(logFile)
  if (lines.length) {
    console.error(`\nThe last lines of ${logFile}:\n\n${lines.slice(-25).join("\n")}`)
  }
  await endDemo(1, lines.length ? null : join(logFile, ".."))
}

/** @param {string} logFile */
function readLog(logFile) {
  try {
    return readFileSync(logFile, "utf8").trimEnd().split("\n").filter(Boolean)
  } catch {
    return []
  }
}
