import { readFile, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"

/**
 * Lets an app's Medusa say that it is another version while something runs.
 *
 * The file is replaced, not written into: pnpm shares it with every app of the machine.
 */
export async function pretendingToBe<Result>(version: string, app: string, work: () => Promise<Result>) {
  const path = createRequire(join(app, "package.json")).resolve("@medusajs/medusa/package.json")
  const text = await readFile(path, "utf8")
  const replace = async (content: string) => {
    await rm(path)
    await writeFile(path, content)
  }
  await replace(JSON.stringify({ ...(JSON.parse(text) as object), version }))
  try {
    return await work()
  } finally {
    await replace(text)
  }
}
