import { levelOf, priorityChoices } from "../src/admin/lib/priority"

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
