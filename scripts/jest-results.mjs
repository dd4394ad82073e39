import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { stripVTControlCharacters } from "node:util"

/**
 * @typedef {{ passed: number, failed: number, problems: string[] }} Count
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} TestResult
 * @typedef {{ name: string, startTime: number, endTime: number, message: string, assertionResults: TestResult[] }} FileResult
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number, testResults: FileResult[] }} JestResults
 */

/** As much of a message as says what went wrong; Jest has printed all of it where the test ran. */
const MESSAGE_LINES = 30

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
 * What failed and why, a text for each test, or for the file when it broke outside of a test. A long run prints so much that
 * its middle is lost where only the end of a log is kept.
 *
 * @param {JestResults | null} results what Jest wrote with `--json`, or null when it wrote nothing
 * @returns {string[]}
 */
export function describeFailures(results) {
  return (results?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed")
    if (failed.length === 0) {
      return message ? [describe(name, message)] : []
    }
    return failed.map(({ fullName, failureMessages }) => describe(fullName, failureMessages.join("\n")))
  })
}

/**
 * Where the time goes: a line for each of the files that took longest.
 *
 * @param {JestResults | null} results what Jest wrote with `--json`, or null when it wrote nothing
 * @returns {string[]}
 */
export function slowestFiles(results) {
  const took = (/** @type {FileResult} */ { startTime, endTime }) => (endTime - startTime) / 1000
  return (results?.testResults ?? [])
    .filter((file) => took(file) >= 1)
    .sort((one, other) => took(other) - took(one))
    .slice(0, 3)
    .map((file) => `${took(file).toFixed(1).padStart(6)} s ${basename(file.name)}`)
}

/**
 * @param {string} what
 * @param {string} message
 */
function describe(what, message) {
  const lines = stripVTControlCharacters(message).split("\n")
  const left = lines.length - MESSAGE_LINES
  return [
    `● ${what}`,
    ...lines.slice(0, MESSAGE_LINES).map((line) => `  ${line}`),
    ...(left > 0 ? [`  (${left} more lines)`] : []),
  ].join("\n")
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
