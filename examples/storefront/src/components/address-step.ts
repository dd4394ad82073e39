import type { HttpTypes } from "@medusajs/types"
import { el } from "../dom"
import { locale, t } from "../i18n"
import type { Cart } from "../store/cart"
import { saveAddress } from "../store/checkout"
import { selectField, textField, valuesOf } from "./fields"
import { attempt, notice } from "./notice"

/** Asks who orders and where it goes, saves it in the cart and goes on. */
export function addressStep(
  cart: Cart,
  region: HttpTypes.StoreRegion,
  onSaved: (cart: Cart | null) => Promise<void>
): HTMLElement {
  const told = notice()
  const button = el("button", { type: "submit", "data-testid": "continue" }, t.checkout.to_delivery)
  const form = el(
    "form",
    { class: "form", "data-testid": "address-form" },
    el("h2", { tabindex: -1 }, t.checkout.address),
    ...fields(cart, region),
    told.element,
    button
  )
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void attempt(button, told, async () => {
      const { email = "", ...address } = valuesOf(form)
      await onSaved(await saveAddress(cart.id, email, address))
    })
  })
  return form
}

function fields(cart: Cart, region: HttpTypes.StoreRegion): HTMLElement[] {
  const known = cart.shipping_address
  const names = new Intl.DisplayNames(locale, { type: "region" })
  const countries = (region.countries ?? []).map(({ iso_2 = "" }) => ({
    value: iso_2,
    label: names.of(iso_2.toUpperCase()) ?? iso_2,
  }))
  return [
    textField("email", { label: t.person.email, type: "email", autocomplete: "email", wide: true, value: cart.email }),
    textField("first_name", { label: t.person.first_name, autocomplete: "given-name", value: known?.first_name }),
    textField("last_name", { label: t.person.last_name, autocomplete: "family-name", value: known?.last_name }),
    textField("address_1", {
      label: t.person.street,
      autocomplete: "address-line1",
      wide: true,
      value: known?.address_1,
    }),
    textField("postal_code", {
      label: t.person.postal_code,
      autocomplete: "postal-code",
      value: known?.postal_code,
    }),
    textField("city", { label: t.person.city, autocomplete: "address-level2", value: known?.city }),
    selectField("country_code", {
      label: t.person.country,
      autocomplete: "country",
      value: known?.country_code,
      choices: countries,
    }),
  ]
}
