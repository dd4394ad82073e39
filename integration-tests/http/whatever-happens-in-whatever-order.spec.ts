import fc from "fast-check"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { wrongHistories } from "../support/ledger"
import { outpromisings, overtakings } from "../support/queue"
import { reconcile } from "../support/reconcile"
import { settled } from "../support/settled"
import { createLocation } from "../support/shop"
import { steps, type Step } from "../support/steps"
import { Story } from "../support/story"

/** `PROPERTY_RUNS=40 npm test -- http whatever-happens` looks longer. fast-check names the seed of what it finds. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 3)
/** On a busy machine. What takes longer in all ends early, and has found nothing. */
const RUN_MS = 60_000

/** Stories that went wrong once, and are looked at each time. */
const FOUND: [Step[]][] = [
  // A kit waited for as many of two parts in two places, and passes did not agree where.
  [
    [
      { does: "order", units: [2, 0, 1] },
      { does: "order", units: [0, 0, 1] },
      { does: "prioritize", order: 2, priority: -1 },
      { does: "order", units: [3, 2, 0] },
      { does: "stock", part: 2, place: 5, units: 5 },
      { does: "edit", order: 2, line: 2, quantity: 5 },
      { does: "edit", order: 3, line: 4, quantity: 5 },
      { does: "prioritize", order: 5, priority: -1 },
      { does: "order", units: [0, 2, 2] },
      { does: "ship", order: 2, line: 5, units: 2, guarded: false },
      { does: "stock", part: 0, place: 5, units: 0 },
      { does: "unship", order: 5 },
    ],
  ],
  // An edit left no more than was shipped, core reserved it once more, and nobody waits for that.
  [
    [
      { does: "order", units: [2, 0, 0] },
      { does: "ship", order: 0, line: 0, units: 1, guarded: false },
      { does: "stock", part: 0, place: 0, units: 0 },
      { does: "stock", part: 0, place: 1, units: 0 },
      { does: "edit", order: 0, line: 0, quantity: 1 },
    ],
  ],
  // The same of a kit, of which more is left than was shipped.
  [
    [
      { does: "order", units: [0, 0, 2] },
      { does: "ship", order: 0, line: 0, units: 1, guarded: false },
      { does: "edit", order: 0, line: 0, quantity: 5 },
      { does: "stock", part: 1, place: 0, units: 4 },
      { does: "stock", part: 1, place: 1, units: 4 },
    ],
  ],
]

jest.setTimeout((RUNS + 2) * RUN_MS)

inAShop((world: World) => {
  describe("whatever happens to orders and stock, in whatever order", () => {
    it("the backorder follows, step by step", async () => {
      const cellar = await createLocation(world.admin, [world.shop.salesChannel.id], "Cellar")
      await fc.assert(
        fc.asyncProperty(steps, (chosen) => follows(cellar, chosen)),
        // A failing story is made shorter for as long as there is time.
        { examples: FOUND, numRuns: FOUND.length + RUNS, interruptAfterTimeLimit: RUNS * RUN_MS }
      )
    })

    const follows = async (cellar: { id: string }, chosen: Step[]) => {
      const story = await Story.begin(world, cellar)
      for (const step of chosen) {
        await story.play(step)
        await settled(world)
        await eventually(() => everythingIsRight(story), 3_000)
      }
      const { differences } = await reconcile(world, { dry_run: true })
      expect(of(story, differences)).toEqual([])
      await everyPromiseIsKept(story)
    }

    /** What was promised comes on its day: then each line waits for as many units less as it was told. */
    const everyPromiseIsKept = async (story: Story) => {
      const { witness } = world
      const waits = new Map(
        (await witness.waitingLines()).map((line) => [line.line_item_id, line.outstanding_quantity])
      )
      const promises = await witness.trackedPromises()
      const days = [...new Set(promises.flatMap(({ parts }) => parts.map(({ on }) => on)))].sort()
      for (const day of days) {
        await story.comes(day)
        await settled(world)
        await eventually(async () => {
          const left = new Map(
            (await witness.trackedLines()).map((line) => [line.line_item_id, line.outstanding_quantity])
          )
          for (const { line_item_id, parts } of promises) {
            const came = parts.filter(({ on }) => on <= day).reduce((sum, { quantity }) => sum + quantity, 0)
            expect(left.get(line_item_id) ?? 0).toBeCloseTo((waits.get(line_item_id) ?? 0) - came, 6)
          }
        }, 3_000)
      }
    }

    const everythingIsRight = async (story: Story) => {
      const { witness } = world
      expect(of(story, await witness.trackedLines())).toEqual(of(story, await witness.waitingLines()))
      expect(of(story, await witness.trackedPromises())).toEqual(of(story, await witness.promisedLines()))
      expect(of(story, await witness.wrongSums())).toEqual([])
      expect(of(story, await wrongHistories(witness))).toEqual([])
      expect(of(story, await overtakings(witness))).toEqual([])
      expect(of(story, await outpromisings(witness))).toEqual([])
    }

    /** What concerns the orders of a story: an earlier one that went wrong must not hide what is wrong with this one. */
    const of = <Row extends { order_id: string }>({ orders }: Story, rows: Row[]): Row[] =>
      rows.filter(({ order_id }) => orders.some(({ id }) => id === order_id))
  })
})
