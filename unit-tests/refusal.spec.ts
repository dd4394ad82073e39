import { MedusaError } from "@medusajs/framework/utils"
import { detailsOf, refusal, withDetails } from "../src/modules/backorder/refusal"

describe("an error", () => {
  it("of ours says why, also after a workflow has handed it on", () => {
    const details = [{ code: "missing", field: "file" }] as const
    const error = refusal(MedusaError.Types.INVALID_DATA, "No file", ...details)

    expect(error).toMatchObject({ type: "invalid_data", message: "No file", code: "missing" })
    expect(detailsOf(JSON.parse(JSON.stringify(error)))).toEqual(details)
  })

  it("says how much there is of each line that there is not enough of, and keeps its code", () => {
    const error = new MedusaError(MedusaError.Types.NOT_ALLOWED, "Not enough", "insufficient_inventory")
    const line = { variant_id: "variant", line_item_id: null, requested: 3, in_stock: 1, available_for_backorder: 0 }

    expect(detailsOf(withDetails(error, [line]))).toEqual([line])
    expect(error.code).toBe("insufficient_inventory")
  })

  it.each([null, new Error("core's"), { details: [] }, { details: [{ code: "of_another_plugin" }] }, { details: "?" }])(
    "of others says nothing of ours: %p",
    (error) => expect(detailsOf(error)).toBeNull()
  )
})
