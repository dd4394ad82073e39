import { frontPriority, levelOf, priorityChoices } from "../src/admin/lib/priority"

describe("the priorities to choose from", () => {
  it("are first, normal and last", () => {
    expect(priorityChoices(0).map(levelOf)).toEqual(["first", "normal", "last"])
  })

  it("keep the present one where it is another, in its place", () => {
    expect(priorityChoices(250)).toEqual([250, 100, 0, -100])
    expect(priorityChoices(-5)).toEqual([100, 0, -5, -100])
    expect(levelOf(250)).toBeUndefined()
  })
})

describe("the priority that moves an order to the front", () => {
  it("is the level that the page calls first, as long as nobody before it has more", () => {
    expect(frontPriority([0, -100])).toBe(100)
    expect(frontPriority([99])).toBe(100)
    expect(frontPriority([])).toBe(100)
  })

  it("is higher than that of whoever stands in front", () => {
    expect(frontPriority([0, 100])).toBe(101)
    expect(frontPriority([100, 250])).toBe(251)
  })

  it("is none when somebody has the highest there is", () => {
    expect(frontPriority([999])).toBe(1000)
    expect(frontPriority([1000])).toBeNull()
  })
})
