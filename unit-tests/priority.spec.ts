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
  const behind = (...priorities: (number | null)[]) => priorities.map((ahead_priority) => ({ ahead_priority }))

  it("is the first level where nobody before it has more", () => {
    expect(frontPriority(behind(0, -100))).toBe(100)
    expect(frontPriority(behind(null))).toBe(100)
  })

  it("is more than the highest before any of its lines", () => {
    expect(frontPriority(behind(0, 100, null))).toBe(101)
    expect(frontPriority(behind(250, 100))).toBe(251)
  })

  it("is never more than can be stored", () => {
    expect(frontPriority(behind(1000))).toBe(1000)
  })
})
