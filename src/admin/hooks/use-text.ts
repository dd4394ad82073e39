import { useTranslation } from "react-i18next"
import { formatAgo, formatDay, formatExactly, formatMoment, localeOf } from "../lib/dates"
import { formatQuantity } from "../lib/quantity-text"

/** The plugin's texts, and its dates worded in the language of the admin. */
export const useText = () => {
  const { t, i18n } = useTranslation("backorder")
  const locale = localeOf(i18n.language)
  return {
    t,
    locale,
    /** Words a quantity. */
    number: (quantity: number) => formatQuantity(quantity, locale),
    /** Words a calendar date (`YYYY-MM-DD`). */
    day: (date: string) => formatDay(date, locale),
    /** Words the day of a moment (ISO 8601). */
    moment: (moment: string) => formatMoment(moment, locale),
    /** Words the day and time of a moment. */
    exactly: (moment: string) => formatExactly(moment, locale),
    /** Words how long ago a moment was. */
    ago: (moment: string) => formatAgo(moment, new Date(), locale),
  }
}
