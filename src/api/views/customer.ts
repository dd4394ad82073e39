import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Customer } from "../contracts"

/** What is read of an order to say who has ordered. */
export const CUSTOMER_FIELDS = ["email", "customer_id", "customer.first_name", "customer.last_name"]

/** As it is read. */
export interface CustomerRow {
  email: string | null
  customer_id: string | null
  customer?: { first_name: string | null; last_name: string | null } | null
}

/** As it is answered. */
export function customerView({ customer_id, email, customer }: CustomerRow): Customer {
  const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ")
  return { id: customer_id ?? null, email: email ?? null, name: name || null }
}

/** Who has placed orders, by the id of the order. */
export async function readCustomers(scope: MedusaContainer, orderIds: string[]): Promise<Map<string, Customer>> {
  if (!orderIds.length) {
    return new Map()
  }
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", ...CUSTOMER_FIELDS],
    filters: { id: orderIds },
  })
  return new Map((data as (CustomerRow & { id: string })[]).map((order) => [order.id, customerView(order)]))
}
