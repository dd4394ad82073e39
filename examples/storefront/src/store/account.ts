import { t } from "../i18n"
import { isRefusedWith, sdk } from "../sdk"
import { takeCartAlong } from "./cart"

/** Signs a customer in, who then keeps the cart; throws when e-mail or password is wrong. */
export async function signIn(email: string, password: string): Promise<void> {
  const answer = await sdk.auth.login("customer", "emailpass", { email, password }).catch((error: unknown) => {
    throw isRefusedWith(error, 401) ? new Error(t.account.wrong) : error
  })
  if (typeof answer !== "string") {
    throw new Error(t.account.elsewhere)
  }
  await takeCartAlong()
}

/** Makes an account and signs in; throws when the e-mail has one already. */
export async function register(person: {
  email: string
  password: string
  first_name: string
  last_name: string
}): Promise<void> {
  const { password, ...customer } = person
  await sdk.auth.register("customer", "emailpass", { email: customer.email, password }).catch((error: unknown) => {
    throw isRefusedWith(error, 401) ? new Error(t.account.taken) : error
  })
  await sdk.store.customer.create(customer)
  await signIn(customer.email, password)
}

/** Signs out of this browser. */
export async function signOut(): Promise<void> {
  await sdk.auth.logout()
}
