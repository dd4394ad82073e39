import { activeFilters, changedParams, filterChanges, filtersIn } from "../src/admin/lib/address"

const NAMES = ["enabled"]

describe("the address of a list", () => {
  it("changes what is named, and keeps the rest", () => {
    const before = new URLSearchParams("q=mug&offset=20")
    expect(changedParams(before, { offset: null, order: "-sku" }).toString()).toBe("q=mug&order=-sku")
    expect(before.toString()).toBe("q=mug&offset=20")
  })

  it("tells the list's own filters from everything else", () => {
    expect(filtersIn(new URLSearchParams("q=mug&enabled=true"), NAMES)).toEqual({ enabled: "true" })
    expect(filtersIn(new URLSearchParams("q=mug"), NAMES)).toEqual({})
  })

  it("holds a filter that has no value yet, which narrows nothing down", () => {
    const added = filterChanges(NAMES, { enabled: null })
    expect(added).toEqual({ enabled: "", offset: null })
    expect(filtersIn(changedParams(new URLSearchParams(), added), NAMES)).toEqual({ enabled: "" })
    expect(activeFilters({ enabled: "" })).toEqual({})
    expect(activeFilters({ enabled: "false" })).toEqual({ enabled: "false" })
  })

  it("starts at the first page when a filter is set or taken away", () => {
    expect(filterChanges(NAMES, { enabled: "true" })).toEqual({ enabled: "true", offset: null })
    expect(filterChanges(NAMES, {})).toEqual({ enabled: null, offset: null })
  })
})
