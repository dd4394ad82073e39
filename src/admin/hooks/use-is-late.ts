import type { BackorderedProduct } from "../../api/contracts"
import { useToday } from "./use-today"

/** Whether the first of what is on its way for a product should have come by now. */
export const useIsLate = ({ incoming_on }: Pick<BackorderedProduct, "incoming_on">): boolean => {
  const today = useToday()
  return incoming_on !== null && incoming_on < today
}
