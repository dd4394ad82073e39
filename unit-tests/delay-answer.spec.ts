import type { BackorderEntry } from "../src/api/contracts"
import { delayAnswerOf } from "../src/admin/lib/delay-answer"

const entry = (id: string, what: BackorderEntry["what"]): BackorderEntry => ({
  id,
  what,
  quantity: 1,
  why: "customer_answered",
  happened_at: "2027-03-01T08:00:00.000Z",
  promised_on: null,
})
const told = (outstanding_quantity: number, ...whats: BackorderEntry["what"][]) =>
  delayAnswerOf({ outstanding_quantity, entries: whats.map((what, index) => entry(`${index}`, what)) })?.what ?? null

describe("what a customer answered to a delay", () => {
  it("is the last of it, whatever happened afterwards", () => {
    expect(told(2, "opened", "delayed", "delay_accepted", "promised")).toBe("delay_accepted")
    expect(told(1, "delayed", "delay_accepted", "delayed", "delay_declined", "reduced")).toBe("delay_declined")
  })

  it("is not told where nothing was answered", () => {
    expect(told(2, "opened", "delayed")).toBeNull()
  })

  it("is over when nothing waits any more, unless units were canceled", () => {
    expect(told(0, "delayed", "delay_accepted", "filled")).toBeNull()
    expect(told(0, "delayed", "delay_declined", "reduced")).toBe("delay_declined")
  })
})
