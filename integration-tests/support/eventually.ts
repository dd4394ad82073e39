import { setTimeout as sleep } from "node:timers/promises"

/** Waits until an assertion holds: events are handled after the answer to the request that caused them. */
export async function eventually<T>(assertion: () => Promise<T>, timeoutMs = 10_000): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    try {
      return await assertion()
    } catch (error) {
      if (Date.now() > deadline) {
        throw error
      }
      await sleep(50)
    }
  }
}
