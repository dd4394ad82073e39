import { nextInLine } from "../src/admin/lib/queue"
import type { Backorder } from "../src/api/contracts"
import { aBackorder, aLine } from "./support/answers"

const MUG = "variant_mug"

const line = (variant_id: string, outstanding_quantity: number, location_id = "hamburg") =>
  aLine({ variant_id, outstanding_quantity, location_id })

const order = (id: string, ...lines: Backorder["lines"]) => aBackorder({ id, lines })

describe("next in line", () => {
  it("is the first order of the queue", () => {
    const queue = [order("first", line(MUG, 1)), order("second", line(MUG, 1))]
    expect([...nextInLine(queue, MUG)]).toEqual(["first"])
  })

  it("is the first one of each location, because each has its own stock", () => {
    const queue = [order("first", line(MUG, 1)), order("second", line(MUG, 1)), order("third", line(MUG, 1, "lyon"))]
    expect([...nextInLine(queue, MUG)]).toEqual(["first", "third"])
  })

  it("is no order whose lines of the variant are filled, or that waits for another one", () => {
    const queue = [order("filled", line(MUG, 0), line("variant_tee", 1)), order("waits", line(MUG, 1))]
    expect([...nextInLine(queue, MUG)]).toEqual(["waits"])
  })
})
