import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"

const ROOT = join(__dirname, "..")
const CHANGESET = /^---\n(?<sizes>[^]+?)\n---\n(?<text>[^]*)$/

const read = (path: string) => readFileSync(join(ROOT, path), "utf8")

const manifest = JSON.parse(read("package.json")) as Record<string, unknown> & { name: string }

describe("the package on npm", () => {
  it("says where the project is, which is also where relative links of the README lead", () => {
    const { url } = manifest.repository as { url: string }
    const home = /^git\+(https:\/\/github\.com\/[\w-]+\/[\w-]+)\.git$/.exec(url)?.[1]

    expect(manifest).toMatchObject({ homepage: `${home}#readme`, bugs: `${home}/issues` })
  })

  it("is public, and says what it was built from", () => {
    expect(manifest.publishConfig).toEqual({ access: "public", provenance: true })
  })

  it("comes with the license that it names", () => {
    expect(read("LICENSE")).toContain(`${String(manifest.license)} License`)
  })
})

describe("the changelog", () => {
  it("has the present version directly below its title, where the next one is put", () => {
    const [title, empty, heading] = read("CHANGELOG.md").split("\n")

    expect([title, empty]).toEqual(["# Changelog", ""])
    expect(heading?.split(" ").slice(0, 2)).toEqual(["##", manifest.version])
  })

  it("gets its next entries from changesets, each of which says how big the change is and what it is", () => {
    const names = readdirSync(join(ROOT, ".changeset")).filter((name) => /(?<!README)\.md$/.test(name))
    const broken = names.filter((name) => !isChangeset(read(`.changeset/${name}`)))

    expect(broken).toEqual([])
  })
})

function isChangeset(file: string) {
  const { sizes = "", text = "" } = CHANGESET.exec(file)?.groups ?? {}
  const size = (parse(sizes) as Record<string, unknown> | null)?.[manifest.name]
  return ["patch", "minor", "major"].includes(String(size)) && text.trim() !== ""
}
