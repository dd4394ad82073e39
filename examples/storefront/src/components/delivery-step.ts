import type { HttpTypes } from "@medusajs/types"
import { el } from "../dom"
import { money } from "../format"
import { t } from "../i18n"
import { chooseShipping, paymentProviders, shippingOptions } from "../store/checkout"
import { radio, valuesOf } from "./fields"
import { type Notice, attempt, notice } from "./notice"

interface Actions {
  onShipping: () => Promise<void>
  onOrder: (providerId: string, button: HTMLButtonElement, told: Notice) => void
  onBack: () => void
}

/** Asks how to ship and how to pay, and places the order. */
export async function deliveryStep(cartId: string, regionId: string, actions: Actions): Promise<HTMLElement> {
  const [options, providers] = await Promise.all([shippingOptions(cartId), paymentProviders(regionId)])
  if (!options.length || !providers.length) {
    throw new Error(t.problem.no_delivery)
  }
  const told = notice()
  const button = el("button", { type: "submit", "data-testid": "place-order" }, t.checkout.place)
  const back = el("button", { type: "button", class: "plain", "data-testid": "back" }, t.checkout.to_address)
  const form = el(
    "form",
    { class: "form", "data-testid": "delivery-form" },
    el("h2", { tabindex: -1 }, t.checkout.delivery_and_payment),
    el("fieldset", { class: "wide" }, el("legend", {}, t.checkout.delivery), ...options.map(shippingChoice)),
    el("fieldset", { class: "wide" }, el("legend", {}, t.checkout.payment), ...providers.map(paymentChoice)),
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
    actions.onOrder(valuesOf(form).payment ?? "", button, told)
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
    label: manual ? t.checkout.invoice : provider.id,
    checked: index === 0,
  })
}
