import fc from "fast-check"

/**
 * One thing that happens in a shop. What it happens to is a number that counts round: order 7 of the three that there
 * are is the second one.
 */
export type Step =
  | { does: "order"; units: number[] }
  | { does: "edit"; order: number; line: number; quantity: number }
  | { does: "cancel"; order: number }
  | { does: "manage"; product: number; managed: boolean }
  | { does: "stock"; part: number; place: number; units: number }
  | { does: "ship"; order: number; line: number; units: number; guarded: boolean }
  | { does: "unship"; order: number }
  | { does: "return"; order: number; line: number; units: number; place: number }
  | { does: "prioritize"; order: number; priority: number }
  | { does: "expect"; part: number; place: number; units: number; in_days: number }
  | { does: "move"; delivery: number; in_days: number }
  | { does: "receive"; delivery: number; units: number }
  | { does: "call_off"; delivery: number }

const which = fc.nat(5)
const few = fc.integer({ min: 1, max: 3 })

/** A cart with some of each of four products, but not empty; the last is the glass, of which four take one bottle. */
const order = fc.record({
  does: fc.constant("order" as const),
  units: fc.tuple(fc.nat(3), fc.nat(2), fc.nat(2), fc.nat(6)).filter((units) => units.some((count) => count > 0)),
})

/** Whole units mostly, and now and then a part of one. */
const quantity = (most: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.nat(most) }, { weight: 1, arbitrary: fc.nat(most * 4).map((n) => n / 4) })

const stock = fc.record({ does: fc.constant("stock" as const), part: which, place: which, units: quantity(6) })

const ship = fc.record({
  does: fc.constant("ship" as const),
  order: which,
  line: which,
  units: few,
  guarded: fc.boolean(),
})

const days = fc.nat(9)

/** Most days some units come that were ordered in, later or sooner than it was said, or not at all. */
const delivery = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("expect" as const),
      part: which,
      place: which,
      units: fc.integer({ min: 1, max: 24 }).map((n) => n / 4),
      in_days: days,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("move" as const), delivery: which, in_days: days }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("receive" as const), delivery: which, units: few }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("call_off" as const), delivery: which }) }
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: delivery },
  { weight: 3, arbitrary: order },
  { weight: 4, arbitrary: stock },
  { weight: 3, arbitrary: ship },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("edit" as const),
      order: which,
      line: which,
      quantity: quantity(5),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("cancel" as const), order: which }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("manage" as const), product: which, managed: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("unship" as const), order: which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("return" as const),
      order: which,
      line: which,
      units: few,
      place: which,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("prioritize" as const),
      order: which,
      priority: fc.constantFrom(1, -1),
    }),
  }
)

/** What happens, one thing after the other: two orders to begin with, for most things happen to an order. */
export const steps: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(order, { minLength: 2, maxLength: 2 }), fc.array(step, { minLength: 10, maxLength: 12 }))
  .map(([opening, rest]) => [...opening, ...rest])
