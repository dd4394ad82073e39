import type { AuthIdentityDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, type FlagRouter } from "@medusajs/framework/utils"
import {
  createCustomersWorkflow,
  createUserAccountWorkflow,
  setAuthAppMetadataWorkflow,
} from "@medusajs/medusa/core-flows"
import shop from "../shop.json"
import { PEOPLE, type PersonName } from "./people"

/** Makes the customers of the shop; one of them has a password, to look at the storefront as somebody with orders. */
export async function registerCustomers(container: MedusaContainer): Promise<Record<PersonName, string>> {
  const names = Object.keys(PEOPLE) as PersonName[]
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: names.map((name) => {
        const { email, ...address } = PEOPLE[name]
        const { first_name, last_name } = address
        const has_account = email === shop.shopper.email
        return { email, first_name, last_name, has_account, addresses: [{ ...address, is_default_shipping: true }] }
      }),
    },
  })
  const shopper = result.find(({ email }) => email === shop.shopper.email)
  if (shopper) {
    const { id } = await registerLogIn(container, shop.shopper)
    await setAuthAppMetadataWorkflow(container).run({
      input: { authIdentityId: id, actorType: "customer", value: shopper.id },
    })
  }
  return Object.fromEntries(names.map((name, index) => [name, result[index].id])) as Record<PersonName, string>
}

/** Makes the log-in for the admin, who may do everything where Medusa asks for roles. */
export async function registerAdmin(container: MedusaContainer): Promise<void> {
  const { email } = shop
  const { id } = await registerLogIn(container, shop)
  const flags = container.resolve<FlagRouter>(ContainerRegistrationKeys.FEATURE_FLAG_ROUTER)
  const roles = flags.isFeatureEnabled("rbac") ? ["role_super_admin"] : []
  const userData = { email, first_name: "Robin", last_name: "Hearth", roles }
  await createUserAccountWorkflow(container).run({ input: { authIdentityId: id, userData } })
}

async function registerLogIn(
  container: MedusaContainer,
  { email, password }: { email: string; password: string }
): Promise<AuthIdentityDTO> {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!authIdentity) {
    throw new Error(`A log-in for ${email} could not be made: ${error}`)
  }
  return authIdentity
}
