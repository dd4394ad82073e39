import { Modules } from "@medusajs/framework/utils"
import { eventually } from "./eventually"
import type { World } from "./in-a-shop"
import { messagesOn } from "./messages"

/** Lets core export something, and gives the lines of the file that the bell in the admin then offers. */
export async function exportedLines(world: World, url: string): Promise<string[]> {
  const before = await finishedExports(world)
  await world.admin.post(url)
  const key = await eventually(async () => {
    const finished = await finishedExports(world)
    expect(finished).toHaveLength(before.length + 1)
    return finished[before.length]
  })
  const files = world.container.resolve(Modules.FILE)
  const content = await files.getAsBuffer(key)
  await files.deleteFiles([key])
  return content.toString().trim().split("\n")
}

/** The keys of the files of all exports that have come to their end. */
async function finishedExports(world: World): Promise<string[]> {
  const messages = await messagesOn(world, "feed")
  return messages.flatMap(({ data }) => {
    const { url } = (data.file ?? {}) as { url?: string }
    return url ? [decodeURIComponent(url.slice(url.lastIndexOf("/") + 1))] : []
  })
}
