import { rightsOf } from "../src/admin/lib/rights"

describe("what a user may do with backorders", () => {
  it("is everything where core asks for no roles", () => {
    expect(rightsOf(false, undefined)).toEqual({ canRead: true, canUpdate: true })
  })

  it("is what the roles allow where it does", () => {
    expect(rightsOf(true, ["backorder:read", "backorder:update"])).toEqual({ canRead: true, canUpdate: true })
    expect(rightsOf(true, ["backorder:read"])).toEqual({ canRead: true, canUpdate: false })
    expect(rightsOf(true, ["order:read"])).toEqual({ canRead: false, canUpdate: false })
  })

  it("is neither shown nor offered as long as it is not known", () => {
    expect(rightsOf(undefined, undefined)).toEqual({ canRead: null, canUpdate: false })
    expect(rightsOf(true, undefined)).toEqual({ canRead: null, canUpdate: false })
  })
})
