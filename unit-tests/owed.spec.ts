import type { Backorder, BackorderLine } from "../src/api/contracts"
import { owedOf } from "../src/admin/lib/owed"

const line = (variant_id: string, outstanding_quantity: number) =>
  ({ variant_id, outstanding_quantity }) as BackorderLine
const order = (id: string, ...lines: BackorderLine[]) => ({ id, lines }) as Backorder
const answer = (count: number, ...backorders: Backorder[]) => ({ backorders, count, offset: 0, limit: 100 })

describe("what is owed of a variant", () => {
  it("are the units its orders wait for, not what else they wait for", () => {
    const owed = owedOf(answer(2, order("a", line("mug", 2), line("tee", 5)), order("b", line("mug", 0.5))), ["mug"])

    expect(owed).toMatchObject({ units: 2.5, count: 2, orders: [{ units: 2 }, { units: 0.5 }] })
  })

  it("is nothing to an order that waits for something else by now", () => {
    expect(owedOf(answer(1, order("a", line("mug", 0), line("tee", 1))), ["mug"]).orders).toEqual([])
  })

  it("is added up over all variants that an inventory item is sold as", () => {
    expect(owedOf(answer(1, order("a", line("mug", 1), line("mug set", 2))), ["mug", "mug set"]).units).toBe(3)
  })

  it("has no sum where not all of its orders were read", () => {
    expect(owedOf(answer(101, order("a", line("mug", 1))), ["mug"])).toMatchObject({ units: null, count: 101 })
  })
})
