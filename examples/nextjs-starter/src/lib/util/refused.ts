import { refusalOf, type Refusal } from "medusa-plugin-backorder/client"

/**
 * Gives a refusal for lack of stock back instead of throwing it: of what a server action throws, the browser gets no
 * message in production.
 */
export async function orRefused(change: () => Promise<unknown>): Promise<Refusal[]> {
  try {
    await change()
    return []
  } catch (error) {
    const refusals = refusalOf(error)
    if (!refusals.length) {
      throw error
    }
    return refusals
  }
}
