import { readFile } from "node:fs/promises"

/**
 * @typedef {{ passed: number, failed: number, problems: string[] }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number }} JestResults
 */

/**
 * What one run of Jest comes to. Whatever did not run counts as failed, because a test that is skipped, a file that
 * does not load and a process that dies prove nothing.
 *
 * @param {JestResults | null} results what Jest wrote with `--json`, or null when it wrote nothing
 * @param {{ code: number | null, selected: boolean }} run how the process ended, and whether `-t` chose single tests
 * @returns {Count}
 */
export function countResults(results, { code, selected }) {
  const skipped = results && !selected ? results.numPendingTests + results.numTodoTests : 0
  const crashed = results?.numRuntimeErrorTestSuites ?? 0
  const passed = results?.numPassedTests ?? 0
  const failed = (results?.numFailedTests ?? 0) + skipped + crashed
  const problems = []
  if (skipped) problems.push(`${skipped} skipped`)
  if (crashed) problems.push(`${crashed} broken ${crashed === 1 ? "file" : "files"}`)
  if (passed + failed === 0) problems.push("no test ran")
  else if (code !== 0 && failed === 0) problems.push(`Jest ended with code ${code}`)
  // A run that proves nothing, or that failed without naming a test, is one failure.
  return { passed, failed: failed || (problems.length ? 1 : 0), problems }
}

/**
 * @param {string} file
 * @returns {Promise<JestResults | null>}
 */
export async function readResults(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"))
  } catch {
    return null
  }
}
