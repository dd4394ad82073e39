import { beginning } from "../src/modules/backorder/domain/beginning"

describe("the beginning of a text", () => {
  it("is the text itself when it is short enough", () => {
    expect(beginning("mug", 3)).toBe("mug")
  })

  it("ends with an ellipsis when something is left out", () => {
    expect(beginning("mugs", 3)).toBe("mug…")
  })

  it("never ends with half of a character", () => {
    expect(beginning("mu😀s", 3)).toBe("mu…")
    expect(beginning("m😀us", 3)).toBe("m😀…")
  })
})
