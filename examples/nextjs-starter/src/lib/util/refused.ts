import { refusalOf, type Refusal } from "medusa-plugin-backorder/client"

/** What the store answered, or why it refused. */
type Answered<Answer> = { answer: Answer; refusals: [] } | { answer: null; refusals: Refusal[] }

/**
 * Gives a refusal for lack of stock back instead of throwing it: of what a server action throws, the browser gets no
 * message in production.
 */
export async function orRefused<Answer>(change: () => Promise<Answer>): Promise<Answered<Answer>> {
  try {
    return { answer: await change(), refusals: [] }
  } catch (error) {
    const refusals = refusalOf(error)
    if (!refusals.length) {
      throw error
    }
    return { answer: null, refusals }
  }
}
