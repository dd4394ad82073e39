import type { HttpTypes } from "@medusajs/types"
import { el } from "../dom"
import type { Cart } from "../store/cart"
import { saveAddress } from "../store/checkout"
import { selectField, textField, valuesOf } from "./fields"
import { attempt, notice } from "./notice"

/** Asks who orders and where it goes, saves it in the cart and goes on. */
export function addressStep(cart: Cart, region: HttpTypes.StoreRegion, onSaved: () => Promise<void>): HTMLElement {
  const told = notice()
  const button = el("button", { type: "submit", "data-testid": "continue" }, "Continue to delivery")
  const form = el(
    "form",
    { class: "form", "data-testid": "address-form" },
    ...fields(cart, region),
    told.element,
    button
  )
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void attempt(button, told, async () => {
      const { email = "", ...address } = valuesOf(form)
      await saveAddress(cart.id, email, address)
      await onSaved()
    })
  })
  return form
}

function fields(cart: Cart, region: HttpTypes.StoreRegion): HTMLElement[] {
  const known = cart.shipping_address
  const countries = (region.countries ?? []).map(({ iso_2, display_name }) => ({
    value: iso_2 ?? "",
    label: display_name ?? "",
  }))
  return [
    el("h2", {}, "Your address"),
    textField("email", { label: "E-mail", type: "email", autocomplete: "email", wide: true, value: cart.email }),
    textField("first_name", { label: "First name", autocomplete: "given-name", value: known?.first_name }),
    textField("last_name", { label: "Last name", autocomplete: "family-name", value: known?.last_name }),
    textField("address_1", {
      label: "Street and number",
      autocomplete: "address-line1",
      wide: true,
      value: known?.address_1,
    }),
    textField("postal_code", { label: "Postal code", autocomplete: "postal-code", value: known?.postal_code }),
    textField("city", { label: "City", autocomplete: "address-level2", value: known?.city }),
    selectField("country_code", {
      label: "Country",
      autocomplete: "country",
      value: known?.country_code,
      choices: countries,
    }),
  ]
}
