import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { notifyBackorderCustomerStep, type NotifyBackorderCustomerInput } from "./steps/notify-backorder-customer"

/**
 * Tells a customer that an order waits, that all of it has come, or that it comes later. Called for each of the events;
 * safe to run any number of times, because the same news is sent once. Nothing undoes a message.
 */
export const notifyBackorderCustomerWorkflow = createWorkflow(
  "notify-backorder-customer",
  (input: WorkflowData<NotifyBackorderCustomerInput>) => new WorkflowResponse(notifyBackorderCustomerStep(input))
)
