import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { codeText, type Translate } from "../src/admin/lib/code-text"
import type { StoreBackorderStatus } from "../src/types"
import i18n from "../src/admin/i18n"
import { BACKORDER_STAGES } from "../src/admin/lib/stage"
import * as codes from "../src/modules/backorder/domain/codes"

const { BACKORDER_STATUSES, ENTRY_WHATS, ENTRY_WHYS, IMPORT_NOTES, INCOMING_STATUSES, STORED_IMPORT_STATUSES } = codes
const { IMPORT_PROBLEMS, REFUSAL_CODES } = codes

const LISTS = Object.entries(codes)
const LANGUAGES = Object.keys(i18n) as (keyof typeof i18n)[]

describe("a code", () => {
  it.each(LISTS)("is one word in snake case, once in its list: %s", (_name, list) => {
    expect(list.filter((code) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([])
    expect(new Set<string>(list).size).toBe(list.length)
  })

  it("of the history makes more units wait, fewer, or says when they come and in which turn", () => {
    const aboutDays = ["promised", "delayed", "delay_accepted", "delay_declined"]
    const aboutTurns = ["priority_raised", "priority_lowered"]
    expect([...codes.WAITS_MORE, ...codes.WAITS_LESS, ...aboutDays, ...aboutTurns].sort()).toEqual(
      [...ENTRY_WHATS].sort()
    )
  })

  it.each(LANGUAGES)("has a text in %s, and no text is without a code", (language) => {
    const { status, history, imports, refusals } = i18n[language].backorder
    const { label: _heading, ...notes } = imports.notes
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const inOneAndMany = ENTRY_WHATS.flatMap((what) => pluralCategories.map((form) => `${what}_${form}`))
    for (const [texts, expected] of [
      [status, BACKORDER_STAGES],
      [history.what, inOneAndMany],
      [history.why, ENTRY_WHYS],
      [notes, IMPORT_NOTES],
      [refusals.codes, REFUSAL_CODES],
      [refusals.import, IMPORT_PROBLEMS],
    ] as const) {
      expect(Object.keys(texts).sort()).toEqual([...expected].sort())
      expect(Object.values(texts).filter((text) => !text.trim())).toEqual([])
    }
  })

  it("of an order is the same for the example storefront, which shares no code with the plugin", () => {
    const known: Record<StoreBackorderStatus, true> = { back_ordered: true, filled: true, canceled: true }
    expect(Object.keys(known)).toEqual(BACKORDER_STATUSES)
  })

  it("that nobody knows has no text, whatever i18next would make of it", () => {
    const t: Translate = (key) => key
    expect(codeText(t, "history.why", "stock_arrived")).toBe("history.why.stock_arrived")
    expect(codeText(t, "history.why", "set.aside: by hand")).toBeNull()
    expect(codeText(t, "history.what", "put_aside", { count: 2 })).toBeNull()
    expect(codeText(t, "status", "")).toBeNull()
  })
})

describe("a statement to Postgres", () => {
  const ROOT = join(__dirname, "../src/modules/backorder")
  const COMPARED = /\b(status|what|why)\s*(?:=|<>|is (?:not )?distinct from|in)\s*\(?((?:'[^']*'(?:,\s*)?)+)/g

  const literals = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("migrations"))
    .flatMap((file) => compared(file, readFileSync(join(ROOT, file), "utf8")))

  /** The literals that a column of codes is compared with or set to, as `file: column is literal`. */
  function compared(file: string, text: string): { file: string; column: string; literal: string }[] {
    return [...text.matchAll(COMPARED)].flatMap(([, column, list]) =>
      [...list.matchAll(/'([^']*)'/g)].map(([, literal]) => ({ file, column, literal }))
    )
  }

  function listFor(file: string, column: string): readonly string[] {
    if (column === "status" && /(^|[/-])incoming/.test(file)) {
      return INCOMING_STATUSES
    }
    if (column === "status") {
      return file.startsWith("imports/") ? STORED_IMPORT_STATUSES : [...BACKORDER_STATUSES, ...INCOMING_STATUSES]
    }
    return column === "what" ? ENTRY_WHATS : ENTRY_WHYS
  }

  it("names no code that is not in its list", () => {
    expect(literals.length).toBeGreaterThan(5)
    expect(literals.filter(({ file, column, literal }) => !listFor(file, column).includes(literal))).toEqual([])
  })
})
