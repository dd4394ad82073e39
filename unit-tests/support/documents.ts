import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"

export const ROOT = join(__dirname, "../..")

/** Where documents are; of the root only the files in it. */
const FOLDERS = ["docs", "bench", "examples", "demo", ".github"]

/** The paths of all documents in Markdown, from the root of the repository. */
export function documents(): string[] {
  return [...filesIn("."), ...FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap(filesBelow)].filter(
    (path) => path.endsWith(".md")
  )
}

/** The names of all specs, as `npm test` takes them: without folder and ending. */
export function specs(...folders: string[]): string[] {
  return folders
    .flatMap(filesBelow)
    .filter((path) => path.endsWith(".spec.ts"))
    .map((path) => path.replace(/^.*\/|\.spec\.ts$/g, ""))
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8")
}

/** Relative links and pictures of a document that lead nowhere: there is no such file, or no such heading in it. */
export function deadLinks(path: string): string[] {
  const links = [...proseOf(read(path)).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
  return links
    .map(([, link, attribute]) => link ?? attribute)
    .filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link) && isDead(link, path))
}

function isDead(link: string, path: string): boolean {
  const [file, anchor] = link.split("#", 2)
  const target = file ? join(dirname(path), file) : path
  if (target.startsWith("..") || !existsSync(join(ROOT, target))) {
    return true
  }
  return anchor !== undefined && !(target.endsWith(".md") && anchorsOf(read(target)).includes(anchor))
}

/** The anchors that GitHub makes of the headings. */
function anchorsOf(text: string): string[] {
  const slugs = [...proseOf(text, "keeps code").matchAll(/^#{1,6} +(.+?)\s*$/gm)].map(([, heading]) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-")
  )
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((other) => other === slug).length
    return before ? `${slug}-${before}` : slug
  })
}

const FENCES = /^ *```[^\n]*\n[\s\S]*?^ *```/gm

function proseOf(text: string, code: "keeps code" | "leaves code out" = "leaves code out"): string {
  const prose = text.replace(FENCES, "")
  return code === "keeps code" ? prose : prose.replace(/`[^`\n]+`/g, "")
}

/** What stands in code blocks and between backticks, a line each. */
export function codeOf(path: string): string[] {
  const text = read(path)
  const blocks = (text.match(FENCES) ?? []).flatMap((block) => block.split("\n").slice(1, -1))
  const spans = [...text.replace(FENCES, "").matchAll(/`([^`\n]+)`/g)].map(([, code]) => code)
  return [...blocks, ...spans]
}

/** The cells of the rows of all tables that have such a heading over one of their columns, by heading. */
export function rowsUnder(heading: string, path: string): Record<string, string>[] {
  const tables = read(path)
    .split(/\n(?!\|)/)
    .map((block) => block.split("\n").filter((line) => line.startsWith("|")))
  return tables.flatMap(([head = "", , ...rows]) => {
    const headings = cellsOf(head)
    return headings.includes(heading)
      ? rows.map((row) => Object.fromEntries(cellsOf(row).map((cell, index) => [headings[index], cell])))
      : []
  })
}

function cellsOf(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())
}

/** The scripts that `npm run` knows where a document stands. */
export function scriptsAt(path: string): string[] {
  let folder = dirname(join(ROOT, path))
  while (!existsSync(join(folder, "package.json"))) {
    folder = resolve(folder, "..")
  }
  const { scripts = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    scripts?: Record<string, string>
  }
  return Object.keys(scripts)
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
}

function filesBelow(folder: string): string[] {
  const below = readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["node_modules", ".medusa"].includes(entry.name))
    .flatMap((entry) => filesBelow(relative(ROOT, join(ROOT, folder, entry.name))))
  return [...filesIn(folder), ...below]
}
