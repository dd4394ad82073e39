import { readFile } from "node:fs/promises"

/** What `/proc` counts in, on every Linux that Node runs on. */
const TICK_MS = 10

/**
 * The processor time that a process has taken since it began, in milliseconds, in user and in system mode.
 *
 * @throws Error where there is no `/proc`: only Linux tells.
 */
export async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8")
  // What stands before the fields is the name, which may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
