import type { IncomingProblem } from "../lib/incoming-draft"
import { readingsOf } from "../lib/quantity-text"
import { useText } from "./use-text"

/** Words why a field of incoming stock cannot be saved. */
export const useIncomingProblem = () => {
  const { t } = useText()
  return (problem: IncomingProblem | undefined, quantity: string): string | undefined =>
    problem && t(`incoming.problems.${problem.code}`, { ...readingsOf(quantity), limit: problem.limit })
}
