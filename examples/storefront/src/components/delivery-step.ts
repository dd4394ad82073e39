import type { HttpTypes } from "@medusajs/types"
import { el } from "../dom"
import { money } from "../format"
import { chooseShipping, paymentProviders, shippingOptions } from "../store/checkout"
import { radio, valuesOf } from "./fields"
import { attempt, notice } from "./notice"

interface Actions {
  onShipping: () => Promise<void>
  onOrder: (providerId: string) => Promise<void>
  onBack: () => void
}

/** Asks how to ship and how to pay, and places the order. */
export async function deliveryStep(cartId: string, regionId: string, actions: Actions): Promise<HTMLElement> {
  const [options, providers] = await Promise.all([shippingOptions(cartId), paymentProviders(regionId)])
  if (!options.length || !providers.length) {
    throw new Error("We cannot deliver to this address yet.")
  }
  const told = notice()
  const button = el("button", { type: "submit", "data-testid": "place-order" }, "Place order")
  const back = el("button", { type: "button", class: "plain" }, "Back to the address")
  const form = el(
    "form",
    { class: "form", "data-testid": "delivery-form" },
    el("fieldset", { class: "wide" }, el("legend", {}, "Delivery"), ...options.map(shippingChoice)),
    el("fieldset", { class: "wide" }, el("legend", {}, "Payment"), ...providers.map(paymentChoice)),
    told.element,
    button,
    back
  )
  const ship = async () => {
    await chooseShipping(cartId, valuesOf(form).shipping ?? "")
    await actions.onShipping()
  }
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "shipping") {
      void attempt(button, told, ship)
    }
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void attempt(button, told, () => actions.onOrder(valuesOf(form).payment ?? ""))
  })
  back.addEventListener("click", actions.onBack)
  await ship()
  return form
}

function shippingChoice(option: HttpTypes.StoreCartShippingOption, index: number): HTMLElement {
  return radio("shipping", {
    value: option.id,
    label: option.name,
    detail: money(option.amount, option.prices?.[0]?.currency_code ?? "eur"),
    checked: index === 0,
  })
}

function paymentChoice(provider: HttpTypes.StorePaymentProvider, index: number): HTMLElement {
  const manual = provider.id === "pp_system_default"
  return radio("payment", {
    value: provider.id,
    label: manual ? "Pay on invoice" : provider.id,
    checked: index === 0,
  })
}
