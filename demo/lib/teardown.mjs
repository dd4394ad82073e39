import { rm } from "node:fs/promises"

/** @type {(() => Promise<void>)[]} */
const endings = []
let ending = false

/** @param {() => Promise<void>} end how to end something that the demo started */
export function atEnd(end) {
  endings.push(end)
}

/** @returns {boolean} whether the demo is being ended, so that what stops now stops on purpose */
export function isEnding() {
  return ending
}

/**
 * Ends everything that the demo started, and the demo.
 *
 * All at once and not one after the other: Ctrl-C in a terminal reaches Postgres too, and its wrapper waits for ever
 * for a server that is already gone.
 *
 * @param {number} code
 * @param {string | null} folder what to delete
 * @returns {Promise<never>}
 */
export async function endDemo(code, folder) {
  if (ending) {
    return new Promise(() => {})
  }
  ending = true
  await Promise.allSettled(endings.map((end) => end()))
  if (folder) {
    await rm(folder, { recursive: true, force: true })
  }
  process.exit(code)
}

/**
 * Ends the demo on Ctrl-C and the like. The embedded Postgres and Vite exit the process from handlers of their own,
 * before the others have ended; so call this again after something was started.
 *
 * @param {string} folder what to delete
 */
export function claimSignals(folder) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.removeAllListeners(signal)
    process.on(signal, () => {
      console.log("\nEnding the demo.")
      void endDemo(0, folder)
    })
  }
}
