import { delaysOf } from "../src/modules/backorder/domain/delay"

const moved = (before: string | null | undefined, after: string | null) =>
  delaysOf([
    {
      product_id: "mug",
      before: before === undefined ? null : { expected_on: before },
      after: { expected_on: after },
    },
  ])

describe("a product is delayed", () => {
  it("when it is expected later than it was", () => {
    expect(moved("2027-03-31", "2027-04-01")).toEqual([
      { product_id: "mug", expected_on: "2027-04-01", previous_expected_on: "2027-03-31" },
    ])
  })

  it.each<[string, string | null | undefined, string | null]>([
    ["is expected earlier", "2027-03-31", "2027-03-30"],
    ["is expected on the same day", "2027-03-31", "2027-03-31"],
    ["gets its first date", null, "2027-03-31"],
    ["is set up for the first time", undefined, "2027-03-31"],
    ["is expected on no day any more", "2027-03-31", null],
  ])("but not when it %s", (_, before, after) => {
    expect(moved(before, after)).toEqual([])
  })
})
