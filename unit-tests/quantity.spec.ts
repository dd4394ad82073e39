import { BigNumber } from "bignumber.js"
import fc from "fast-check"
import { add, DECIMALS, goesInto, makesUp, multiply, subtract, sumOf } from "../src/modules/backorder/domain/quantity"

/** Whole numbers and parts, as quantities are, and some at the end of what a number holds. */
const quantity = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.integer({ min: -10_000, max: 10_000 }).map((thousandths) => thousandths / 1000),
  fc.constantFrom(0, 0.1, 0.2, 0.3, 2_147_483_647, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER)
)
const size = quantity.filter((number) => number > 0)

describe("quantities", () => {
  it("are calculated with as decimals, whole or not", () => {
    fc.assert(
      fc.property(quantity, quantity, (one, other) => {
        expect(add(one, other)).toBe(new BigNumber(one).plus(other).toNumber() + 0)
        expect(subtract(one, other)).toBe(new BigNumber(one).minus(other).toNumber() + 0)
        expect(multiply(one, other) + 0).toBe(new BigNumber(one).times(other).toNumber() + 0)
      })
    )
  })

  it("are three tenths when three times one tenth is added up", () => {
    expect(sumOf([0.1, 0.1, 0.1])).toBe(0.3)
  })

  it("are divided into whole times, or to six decimals, never in anyone's favor", () => {
    fc.assert(
      fc.property(quantity, size, (all, each) => {
        const times = new BigNumber(all).div(each)
        expect(goesInto(all, each, true) + 0).toBe(times.decimalPlaces(0, BigNumber.ROUND_FLOOR).toNumber() + 0)
        expect(makesUp(all, each, true) + 0).toBe(times.decimalPlaces(0, BigNumber.ROUND_CEIL).toNumber() + 0)
        expect(goesInto(all, each, false)).toBeLessThanOrEqual(
          times.decimalPlaces(DECIMALS, BigNumber.ROUND_CEIL).toNumber()
        )
        expect(makesUp(all, each, false)).toBeGreaterThanOrEqual(
          times.decimalPlaces(DECIMALS, BigNumber.ROUND_FLOOR).toNumber()
        )
      })
    )
  })

  it("keep all of their digits where they divide evenly", () => {
    expect([goesInto(2.5, 0.5, false), goesInto(0.123456789, 1, false), makesUp(6, 3, true)]).toEqual([
      5, 0.123456789, 2,
    ])
  })
})
