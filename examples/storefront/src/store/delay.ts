import { sdk } from "../sdk"

export type Answer = "wait" | "cancel"

/** What the shopper was told of a delay, and has answered. */
export interface Delay {
  display_id: number | null
  expected_on: string | null
  previous_expected_on: string
  lines: { title: string; variant_title: string | null; quantity: number }[]
  answer: Answer | null
}

const ROUTE = "/store/backorder-answers"

/** @param token - as it stands in the link of the message; throws when it is not valid, or not any more. */
export async function readDelay(token: string): Promise<Delay> {
  const { backorder_answer } = await sdk.client.fetch<{ backorder_answer: Delay }>(ROUTE, { query: { token } })
  return backorder_answer
}

/** Says whether the shopper waits; what is not wanted any more leaves the order. */
export async function answerDelay(token: string, answer: Answer): Promise<Delay> {
  const body = { token, answer }
  const { backorder_answer } = await sdk.client.fetch<{ backorder_answer: Delay }>(ROUTE, { method: "POST", body })
  return backorder_answer
}
