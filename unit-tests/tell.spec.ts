import { pairLines } from "../src/modules/backorder/domain/cart-lines"
import { tell, type ProductRoom, type Room } from "../src/modules/backorder/domain/tell"

const settings = { promo: "%remaining% of %number% left, from %date%", expected_on: "2027-03-31" }
const variant = (max_quantity: number | null, remaining: number | null, offered = true) => ({
  max_quantity,
  remaining,
  offered,
})
const product = (room: Room, ...variants: ProductRoom["variants"]): ProductRoom => ({ ...room, variants })
const FIVE = { max_quantity: 5, remaining: 5 }

const promoOf = (one: Room | null, whole: ProductRoom) => tell(settings, one, whole, null, "2027-03-31").promo

describe("a shopper is told", () => {
  it("of a variant what it may have, and the date on its own day", () => {
    const small = variant(3, 2)
    expect(tell(settings, small, product(FIVE, small, variant(5, 5)), null, "2027-03-31", "de-DE")).toEqual({
      promo: "2 of 3 left, from 31. März 2027",
      max_quantity: 3,
      remaining_quantity: 2,
      expected_on: "2027-03-31",
    })
  })

  it("of a product what it may have, and no more than its variants may have together", () => {
    expect(promoOf(null, product(FIVE, variant(3, 3), variant(5, 5)))).toMatch("5 of 5")
    expect(promoOf(null, product(FIVE, variant(3, 3)))).toMatch("3 of 3")
    expect(promoOf(null, product(FIVE, variant(1, 0.5), variant(2, 2)))).toMatch("2.5 of 3")
  })

  it("nothing of variants that may not be backordered", () => {
    expect(promoOf(null, product(FIVE, variant(3, 3), variant(5, 5, false)))).toMatch("3 of 3")
    expect(promoOf(null, product(FIVE, variant(3, 3, false)))).toMatch("5 of 5")
  })

  it("of no limit where there is none", () => {
    const whole = product({ max_quantity: null, remaining: null }, variant(3, 3), variant(null, null))
    expect(tell({ ...settings, promo: null }, null, whole, null, "2027-03-31")).toMatchObject({
      max_quantity: null,
      remaining_quantity: null,
    })
  })

  it("no date that has passed, nor a promo that needs it", () => {
    expect(tell(settings, null, product(FIVE), null, "2027-04-01")).toMatchObject({ promo: null, expected_on: null })
  })

  it("the day on which something comes rather than the one that the merchant has set", () => {
    expect(tell(settings, null, product(FIVE), "2027-05-02", "2027-04-01")).toMatchObject({
      promo: "5 of 5 left, from May 2, 2027",
      expected_on: "2027-05-02",
    })
  })
})

describe("the lines of a cart", () => {
  const line = (id: string, variant_id: string, quantity: number) => ({ id, variant_id, quantity })

  it("have become lines of its order: the same variant and quantity, else the same variant", () => {
    const cart = [line("a", "mug", 1), line("b", "mug", 2), line("c", "tee", 1), line("gone", "hat", 1)]
    const order = [line("1", "tee", 4), line("2", "mug", 2), line("3", "mug", 5)]
    expect([...pairLines(cart, order)]).toEqual([
      ["b", "2"],
      ["a", "3"],
      ["c", "1"],
    ])
  })
})
