import { Link } from "react-router-dom"
import { useText } from "../hooks/use-text"

/** Beside the heading of a list in which a merchant may look for what to buy in: the way to the page that says it. */
export const ToBuyLink = () => {
  const { t } = useText()
  return (
    <Link
      to="/backordered-products"
      className="hover:text-ui-fg-base focus-visible:shadow-borders-focus transition-fg whitespace-nowrap rounded underline underline-offset-4 outline-none"
    >
      {t("products.to_buy")}
    </Link>
  )
}
