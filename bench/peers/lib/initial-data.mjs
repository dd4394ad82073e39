import { LanguageCode } from "@vendure/core"

export const COUNTRY = "DE"
export const PAYMENT_METHOD = "dummy"

/** @type {import("@vendure/core").InitialData} one country, one tax, one way to ship and one to pay */
export const initialData = {
  defaultLanguage: LanguageCode.en,
  defaultZone: "Europe",
  countries: [{ code: COUNTRY, name: "Germany", zone: "Europe" }],
  taxRates: [{ name: "Standard", percentage: 19 }],
  shippingMethods: [{ name: "Parcel", price: 500 }],
  paymentMethods: [
    {
      name: PAYMENT_METHOD,
      handler: { code: "dummy-payment-handler", arguments: [{ name: "automaticSettle", value: "true" }] },
    },
  ],
  collections: [],
}
