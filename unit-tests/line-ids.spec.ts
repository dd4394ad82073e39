import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { askForLineIds } from "../src/api/middlewares/enrich"

/** A request whose query is parsed anew each time it is asked for, as Express 5 does it. */
function requestOf(query: Record<string, unknown>): MedusaRequest {
  const prototype = Object.defineProperty({}, "query", { get: () => ({ ...query }) })
  return Object.create(prototype) as MedusaRequest
}

function askedOf(query: Record<string, unknown>): unknown {
  const req = requestOf(query)
  const next = jest.fn()
  askForLineIds(req, {} as MedusaResponse, next)
  expect(next).toHaveBeenCalledWith()
  return req.query
}

describe("the fields that a request asks for", () => {
  it("gain the ids of lines where it asks for something of them, and keep what else it says", () => {
    expect(askedOf({ fields: "id,items.title", locale: "de" })).toEqual({
      fields: "id,items.title,+items.id",
      locale: "de",
    })
  })

  it.each([[{}], [{ fields: "id,total" }], [{ fields: "*items" }]])("are left alone in %j", (query) => {
    expect(askedOf(query)).toEqual(query)
  })
})
