import {
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  requestOrderEditRequestWorkflow,
} from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { answerDelayStep, type AnswerDelayInput } from "./steps/answer-delay"

/**
 * Writes down what a customer answers to a delay: to wait, or not to want what waits any more. Then the units leave the order by an
 * edit of core's, as if somebody in the shop had made it: what was paid for them is for the merchant to give back.
 *
 * Called by `POST /store/backorder-answers`. Compensation forgets the answer and the edit.
 */
export const answerBackorderDelayWorkflow = createWorkflow(
  "answer-backorder-delay",
  (input: WorkflowData<AnswerDelayInput>) => {
    const edit = answerDelayStep(input)
    when("units-are-canceled", edit, (edit) => edit !== null).then(() => {
      const order = transform(edit, (edit) => ({ order_id: edit?.order_id ?? "" }))
      beginOrderEditOrderWorkflow.runAsStep({
        input: transform(order, (order) => ({
          ...order,
          internal_note: "The customer did not want to wait for what is delayed.",
        })),
      })
      orderEditUpdateItemQuantityWorkflow.runAsStep({
        input: transform(edit, (edit) => ({ order_id: edit?.order_id ?? "", items: edit?.items ?? [] })),
      })
      requestOrderEditRequestWorkflow.runAsStep({ input: order })
      confirmOrderEditRequestWorkflow.runAsStep({ input: order })
    })
    return new WorkflowResponse(edit)
  }
)
