import { enforcementGap } from "../src/admin/lib/enforcement"

const MOMENT = "2027-03-01T09:30:00.000Z"
const NONE = { count: 0, first_placed_at: null, last_placed_at: null }
const SOME = { count: 3, first_placed_at: MOMENT, last_placed_at: MOMENT }

describe("whether a maximum holds", () => {
  it("it does where core asks the plugin and no order has come another way", () => {
    expect(enforcementGap({ enforced: true, unclaimed_orders: NONE })).toBeNull()
  })

  it("it does not for orders that have come another way, whatever core asks", () => {
    expect(enforcementGap({ enforced: true, unclaimed_orders: SOME })).toBe("passed_by")
  })

  it("it does for no order where core does not ask, which is said first", () => {
    expect(enforcementGap({ enforced: false, unclaimed_orders: SOME })).toBe("hook_taken")
  })
})
