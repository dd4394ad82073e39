import { createStep, createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { claimBackorders, releaseBackorders } from "medusa-plugin-backorder/workflows"

const claimStep = createStep("claim-backorders", claimBackorders, releaseBackorders)

export const splitCartWorkflow = createWorkflow("split-cart", (input: WorkflowData<{ cart_id: string }>) => {
  const { data: cart } = useQueryGraphStep({
    entity: "cart",
    fields: ["id", "completed_at", "sales_channel_id", "items.*"],
    filters: { id: input.cart_id },
    options: { isList: false },
  })
  claimStep({ cart })
  // ... and now create the orders
  return new WorkflowResponse(cart)
})
