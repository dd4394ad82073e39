import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCustomersWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import shop from "../shop.json"
import { PEOPLE, type PersonName } from "./people"

/** Makes the customers of the shop. */
export async function registerCustomers(container: MedusaContainer): Promise<Record<PersonName, string>> {
  const names = Object.keys(PEOPLE) as PersonName[]
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: names.map((name) => {
        const { email, ...address } = PEOPLE[name]
        const { first_name, last_name } = address
        return { email, first_name, last_name, addresses: [{ ...address, is_default_shipping: true }] }
      }),
    },
  })
  return Object.fromEntries(names.map((name, index) => [name, result[index].id])) as Record<PersonName, string>
}

/** Makes the log-in for the admin. */
export async function registerAdmin(container: MedusaContainer): Promise<void> {
  const { email, password } = shop
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!authIdentity) {
    throw new Error(`The admin user ${email} could not be made: ${error}`)
  }
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { email, first_name: "Robin", last_name: "Hearth" } },
  })
}
