import { frontPriority, nextInLine } from "../src/admin/lib/queue"
import type { Backorder } from "../src/api/contracts"
import { aBackorder, aLine } from "./support/answers"

const MUG = "variant_mug"

const line = (variant_id: string, outstanding_quantity: number, location_id = "hamburg") =>
  aLine({ variant_id, outstanding_quantity, location_id })

const order = (id: string, priority: number, ...lines: Backorder["lines"]) => aBackorder({ id, priority, lines })

describe("next in line", () => {
  it("is the first order of the queue", () => {
    const queue = [order("first", 0, line(MUG, 1)), order("second", 0, line(MUG, 1))]
    expect([...nextInLine(queue, MUG)]).toEqual(["first"])
  })

  it("is the first one of each location, because each has its own stock", () => {
    const queue = [
      order("first", 0, line(MUG, 1)),
      order("second", 0, line(MUG, 1)),
      order("third", 0, line(MUG, 1, "lyon")),
    ]
    expect([...nextInLine(queue, MUG)]).toEqual(["first", "third"])
  })

  it("is no order whose lines of the variant are filled, or that waits for another one", () => {
    const queue = [order("filled", 0, line(MUG, 0), line("variant_tee", 1)), order("waits", 0, line(MUG, 1))]
    expect([...nextInLine(queue, MUG)]).toEqual(["waits"])
  })
})

describe("the priority of the front", () => {
  it("is the level that the order's page calls first, as long as nobody has it", () => {
    expect(frontPriority([order("first", 0), order("second", 0)])).toBe(100)
    expect(frontPriority([order("first", 99)])).toBe(100)
  })

  it("is higher than that of whoever stands in front", () => {
    expect(frontPriority([order("first", 100), order("second", 250)])).toBe(251)
  })

  it("is none when somebody has the highest there is", () => {
    expect(frontPriority([order("first", 999)])).toBe(1000)
    expect(frontPriority([order("first", 1000)])).toBeNull()
  })
})
