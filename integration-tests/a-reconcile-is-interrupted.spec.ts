import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { seedStatements } from "../bench/lib/reconcile-seed"
import { eventually } from "./support/eventually"
import { wrongHistories } from "./support/ledger"
import { reconcile } from "./support/reconcile"
import { Stand, type Counter } from "./support/rush/stand"

const MINUTE = 60_000
jest.setTimeout(10 * MINUTE)

/** More lines than one transaction repairs, and more orders than are told at once. */
const SIZE = { items: 97, lines: 25_000, orders: 2_000 }
const TOLD_AT_ONCE = 500

describe("when a server reconciles very many lines", () => {
  const folder = mkdtempSync(join(tmpdir(), "backorder-told-"))
  const TOLD_FILE = join(folder, "told")
  let stand: Stand, counter: Counter

  beforeAll(async () => {
    stand = await Stand.openInTestPostgres()
    await serve()
    for (const statement of [...seedStatements(SIZE), "vacuum analyze"]) {
      await stand.witness.damage(statement, [])
    }
  })

  afterAll(async () => {
    await stand?.close()
    rmSync(folder, { recursive: true })
  })

  beforeEach(() => writeFileSync(TOLD_FILE, ""))

  /** Two servers that share nothing but the database, and whose own job does not come in between. */
  const serve = async () => {
    const options = { reconcile_schedule: process.env.BACKORDER_RECONCILE_SCHEDULE }
    counter = await stand.serve({ servers: 2, options, env: { TOLD_FILE } })
  }

  /** Starts a reconcile at the first server, and kills it as soon as something is true. */
  const killInTheMiddle = async (when: () => Promise<void>) => {
    const answer = reconcile({ admin: counter.admins[0] }).catch(() => "the server is gone")
    await eventually(when, 3 * MINUTE)
    await stand.servers[0].kill()
    expect(await answer).toBe("the server is gone")
  }

  const everyShelfHolds = (stock: number) =>
    stand.witness.damage("update inventory_level set stocked_quantity = $1", [stock])

  const waitingLines = () => stand.witness.countWhere("backorder_line", "outstanding_quantity > 0")

  /** The orders that others were told of, by any server. */
  const told = (event: string) =>
    readFileSync(TOLD_FILE, "utf8")
      .split("\n")
      .flatMap((line) => (line.startsWith(event) ? [line.slice(event.length + 1)] : []))

  const nobodyIsToldTwice = (event: string) => expect(new Set(told(event)).size).toBe(told(event).length)

  const theWitnessAgrees = async () => {
    const said = await stand.witness.trackedLines()
    const true_ = await stand.witness.waitingLines()
    const text = (line: object) => JSON.stringify(Object.entries(line).sort())
    expect(said.map(text).join()).toBe(true_.map(text).join())
    expect(await stand.witness.wrongSums()).toEqual([])
    expect(await wrongHistories(stand.witness)).toEqual([])
  }

  it("and another one does the same, each line is repaired once and each order told once", async () => {
    const answers = await Promise.all(counter.admins.map((admin) => reconcile({ admin })))

    expect(answers.reduce((sum, { repaired }) => sum + repaired, 0)).toBe(SIZE.lines)
    await theWitnessAgrees()
    expect(await stand.witness.count("backorder_entry")).toBe(SIZE.lines)
    await eventually(async () => expect(told("backorder.opened")).toHaveLength(SIZE.orders))
    nobodyIsToldTwice("backorder.opened")
  })

  it("and dies while it writes, another one makes the rest right and tells of all of it", async () => {
    await everyShelfHolds(SIZE.lines)
    await killInTheMiddle(async () => expect(await waitingLines()).toBeLessThan(SIZE.lines))
    expect(await waitingLines()).toBeGreaterThan(0)
    expect(told("backorder.filled")).toEqual([])

    await reconcile({ admin: counter.admins[1] })

    await theWitnessAgrees()
    expect(await waitingLines()).toBe(0)
    await eventually(async () => expect(told("backorder.filled")).toHaveLength(SIZE.orders))
    nobodyIsToldTwice("backorder.filled")
  })

  it("and dies while it tells, another one tells the rest, and nobody hears it twice", async () => {
    await serve()
    await everyShelfHolds(0)
    await killInTheMiddle(async () => expect(told("backorder.opened").length).toBeGreaterThan(0))
    expect(told("backorder.opened").length).toBeLessThan(SIZE.orders)

    await reconcile({ admin: counter.admins[1] })

    await theWitnessAgrees()
    // What the first one was about to say when it died is not said at all.
    await eventually(async () =>
      expect(told("backorder.opened").length).toBeGreaterThanOrEqual(SIZE.orders - TOLD_AT_ONCE)
    )
    nobodyIsToldTwice("backorder.opened")
  })
})
