import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

const DOCS = join(__dirname, "../docs")

describe("the code in docs/", () => {
  it("is the code that is compiled", async () => {
    const { withCode } = (await import("../scripts/embed.mjs")) as { withCode: (text: string) => string }
    const pages = (await readdir(DOCS)).filter((name) => name.endsWith(".md"))
    const texts = await Promise.all(pages.map((name) => readFile(join(DOCS, name), "utf8")))

    expect(texts.map(withCode)).toEqual(texts)
    expect(texts.join("").match(/<!-- file:/g)).toHaveLength(9)
  })
})
