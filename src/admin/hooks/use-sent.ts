import { useState } from "react"

/**
 * A mutation tells that it is under way in a later task of the browser. A key that repeats, or the second click of a double
 * one, may come before that and would save once more; what is set here is drawn before the next of them.
 */
export function useSent() {
  const [isSent, setSent] = useState(false)
  const follow = (answer: Promise<unknown> | undefined) => {
    if (answer) {
      setSent(true)
      const end = () => setSent(false)
      answer.then(end, end)
    }
  }
  return { isSent, follow }
}
