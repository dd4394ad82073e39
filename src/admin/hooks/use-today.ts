import { dayIn } from "../../modules/backorder/domain/dates"
import { useHealth } from "./use-health"

/** The date of today where the shop is, as the server counts it; until that has answered, in UTC. */
export const useToday = (): string => {
  const { data } = useHealth()
  return dayIn(data?.time_zone ?? "UTC", new Date())
}
