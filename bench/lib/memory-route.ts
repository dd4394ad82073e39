import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"

/**
 * A route of the app that collects garbage and then says how much memory the server holds: what Node has not collected
 * yet would be mistaken for what it cannot let go of. It is text because it runs in the app.
 */
const ROUTE = `
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

setFlagsFromString("--expose_gc")
const collectGarbage = runInNewContext("gc") as () => void

export function GET(_req: MedusaRequest, res: MedusaResponse) {
  collectGarbage()
  const { rss: resident, heapUsed: heap } = process.memoryUsage()
  res.json({ resident, heap })
}
`

/** Bytes. */
export interface Memory {
  resident: number
  heap: number
}

/** Gives an app that route. */
export async function addMemoryRoute(folder: string): Promise<void> {
  const file = join(folder, "src/api/memory/route.ts")
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, ROUTE)
}

/** What a server holds after a garbage collection. */
export async function memoryOf(server: { url: string }): Promise<Memory> {
  const answer = await fetch(`${server.url}/memory`)
  return (await answer.json()) as Memory
}
