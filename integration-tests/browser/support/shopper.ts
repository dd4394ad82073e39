import type { Browser, Page } from "playwright-core"

const LOCALES = { en: "en-GB", de: "de-DE" }

/** What the storefront says, as its shoppers read it. */
export const SPOKEN = {
  en: {
    inStock: "In stock",
    forBackorder: "Available for backorder",
    more: /^Up to \d+ more can be ordered\./,
    someLater: /^\d of 7 will be sent later, expected \d+ \w+ \d{4}$/,
    later: /^\d+( of \d+)? will be sent later/,
    otherLanguage: "Deutsch",
    ownLanguage: "English",
    addInOther: "In den Warenkorb",
    add: "Add to cart",
    goToCart: "Go to cart",
    refused: (wanted: number, title: string, left: number) =>
      `Cannot order ${wanted} of "${title}": 0 in stock and ${left} available for backorder.`,
    instead: (units: number) => `Order ${units} instead`,
    orders: "Orders",
    backOrdered: "Back-ordered",
    readyToShip: "Ready to ship",
    sent: "Sent",
    signIn: "Sign in",
    signOut: "Sign out",
    wrong: "E-mail or password is wrong.",
    register: "Create an account",
    noOrders: "You have not ordered anything yet.",
  },
  de: {
    inStock: "Auf Lager",
    forBackorder: "Später lieferbar",
    more: /^Bis zu \d+ weitere können bestellt werden\./,
    someLater: /^\d von 7 später versandt, voraussichtlich am \d+\. \S+ \d{4}$/,
    later: /^\d+( von \d+)? später versandt/,
    otherLanguage: "English",
    ownLanguage: "Deutsch",
    addInOther: "Add to cart",
    add: "In den Warenkorb",
    goToCart: "Zum Warenkorb",
    refused: (wanted: number, title: string, left: number) =>
      `${wanted} Stück „${title}“ sind nicht möglich: 0 auf Lager und ${left} später lieferbar.`,
    instead: (units: number) => `Stattdessen ${units} bestellen`,
    orders: "Bestellungen",
    backOrdered: "Wird nachgeliefert",
    readyToShip: "Versandbereit",
    sent: "Versandt",
    signIn: "Anmelden",
    signOut: "Abmelden",
    wrong: "E-Mail oder Passwort stimmt nicht.",
    register: "Konto anlegen",
    noOrders: "Sie haben noch nichts bestellt.",
  },
}

export type Words = (typeof SPOKEN)["en"]

/** Somebody whose browser speaks a language, at a screen so wide. */
export async function shopperWhoReads(browser: Browser, language: keyof typeof SPOKEN, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: LOCALES[language] })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}

/** The days of the next two months, as the language writes them. */
export function datesIn(language: keyof typeof SPOKEN): string[] {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" })
  return [...Array(60).keys()].map((days) => format.format(new Date(Date.now() + days * 86_400_000)))
}
