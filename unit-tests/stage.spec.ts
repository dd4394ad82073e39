import { listedStage, stageOf } from "../src/admin/lib/stage"

describe("how a merchant reads an order that waited", () => {
  const order = { status: "back_ordered" as const, outstanding_quantity: 3, unfulfilled_quantity: 3 }
  const filled = { ...order, status: "filled" as const, outstanding_quantity: 0 }

  it("is back-ordered while all that is left of it waits", () => {
    expect(stageOf(order)).toBe("back_ordered")
  })

  it("is partly ready when something of it can ship", () => {
    expect(stageOf({ ...order, unfulfilled_quantity: 3.5 })).toBe("partly_ready")
  })

  it("is what the page of the order knows, where that says it better", () => {
    expect(stageOf({ ...order, unfulfilled_quantity: 5, ready_quantity: 0 })).toBe("back_ordered")
    expect(stageOf({ ...order, ready_quantity: 1 })).toBe("partly_ready")
  })

  it("is ready to ship when nothing waits and not all of it is fulfilled, and filled afterwards", () => {
    expect(stageOf(filled)).toBe("ready_to_ship")
    expect(stageOf({ ...filled, unfulfilled_quantity: 0 })).toBe("filled")
  })

  it("is canceled, whatever is still open", () => {
    expect(stageOf({ ...order, status: "canceled" })).toBe("canceled")
  })
})

describe("how a row of core's orders list reads", () => {
  it.each([
    ["not_fulfilled", "ready_to_ship"],
    ["partially_fulfilled", "ready_to_ship"],
    ["partially_delivered", "ready_to_ship"],
    ["canceled", "ready_to_ship"],
    ["fulfilled", "filled"],
    ["shipped", "filled"],
    ["delivered", "filled"],
  ])("follows core's status: %s", (fulfillment, stage) => {
    expect(listedStage("filled", fulfillment)).toBe(stage)
    expect(listedStage("back_ordered", fulfillment)).toBe("back_ordered")
  })

  it("is filled where the row does not say", () => {
    expect(listedStage("filled", undefined)).toBe("filled")
  })
})
