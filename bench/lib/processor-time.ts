import { readFile } from "node:fs/promises"

/** What `/proc` counts in, on every Linux that Node runs on. */
const TICK_MS = 10

/**
 * The processor time that processes have taken since they began, in milliseconds. One that has ended counts nothing.
 *
 * @throws Error where there is no `/proc`: only Linux tells.
 */
export async function processorTime(pids: number[]): Promise<number> {
  await readFile("/proc/self/stat")
  const ticks = await Promise.all(pids.map(ticksOf))
  return ticks.reduce((sum, one) => sum + one, 0) * TICK_MS
}

/** In user and in system mode. What stands before them is counted behind the name, which may hold spaces. */
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}
