import { Text } from "@medusajs/ui"
import type { Customer } from "../../api/contracts"
import { useText } from "../hooks/use-text"

/** Who has ordered: by name, else by e-mail. */
export const CustomerName = ({ customer }: { customer: Customer | null }) => {
  const { t } = useText()
  return (
    <Text size="small" leading="compact" className="min-w-0 truncate">
      {customer?.name ?? customer?.email ?? t("waiting.guest")}
    </Text>
  )
}
