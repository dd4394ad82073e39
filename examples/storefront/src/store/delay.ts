import { BACKEND_URL, PUBLISHABLE_KEY } from "../config"
import { t } from "../i18n"

export type Answer = "wait" | "cancel"

/** What the shopper was told of a delay, and has answered. */
export interface Delay {
  display_id: number | null
  custom_display_id: string | null
  expected_on: string | null
  previous_expected_on: string
  lines: { title: string; variant_title: string | null; quantity: number }[]
  answer: Answer | null
}

/** Why a delay cannot be read or answered, in the shopper's language. */
export class DelayRefused extends Error {
  constructor(
    readonly code: string,
    message: string
  ) {
    super(isWorded(code) ? t.delay.refused[code] : message)
  }
}

/** @param token - as it stands in the link of the message; throws when it is not valid, or not any more. */
export async function readDelay(token: string): Promise<Delay> {
  if (!token) {
    throw new DelayRefused("answer_link_invalid", "")
  }
  return ask(`?${new URLSearchParams({ token })}`)
}

/** Says whether the shopper waits; what is not wanted any more leaves the order. */
export function answerDelay(token: string, answer: Answer): Promise<Delay> {
  return ask("", { method: "POST", body: JSON.stringify({ token, answer }) })
}

/** Not with the SDK, which keeps of a refusal its English sentence, and not the code by which it can be worded. */
async function ask(query: string, init: RequestInit = {}): Promise<Delay> {
  const headers = { "content-type": "application/json", "x-publishable-api-key": PUBLISHABLE_KEY }
  const response = await fetch(`${BACKEND_URL}/store/backorder-answers${query}`, { ...init, headers })
  const { backorder_answer, code, message } = await response.json()
  if (!response.ok) {
    throw new DelayRefused(code, message)
  }
  return backorder_answer
}

function isWorded(code: string): code is keyof typeof t.delay.refused {
  return Object.hasOwn(t.delay.refused, code)
}
