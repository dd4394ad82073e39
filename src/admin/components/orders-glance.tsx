import { TriangleRightMini } from "@medusajs/icons"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useEffect, useId, useRef, useState } from "react"
import { Link } from "react-router-dom"
import { useAddressParam } from "../hooks/use-address-param"
import { LISTED, LISTED_PARAM, type Listed } from "../hooks/use-listed-orders"
import { useText } from "../hooks/use-text"
import { useUnfolded } from "../hooks/use-unfolded"
import { ListedOrders } from "./listed-orders"

/** Above the list of orders: in one line how many wait and how many can ship, and unfolded which. */
export const OrdersGlance = ({ counts }: { counts: Record<Listed, number> }) => {
  const { t } = useText()
  const id = useId()
  const [param] = useAddressParam(LISTED_PARAM)
  const asked = LISTED.find((kind) => kind === param)
  const [unfolded, toggle] = useUnfolded("orders_list", asked !== undefined)
  const section = useRef<HTMLDivElement>(null)
  // The dashboard keeps how far the page before was scrolled.
  useEffect(() => {
    if (asked) {
      section.current?.scrollIntoView({ block: "nearest" })
    }
  }, [asked])
  return (
    <Container ref={section} className="divide-y p-0" role="region" aria-labelledby={id}>
      <Heading level="h2" className="flex">
        <button
          type="button"
          aria-expanded={unfolded}
          aria-controls={`${id}-orders`}
          onClick={toggle}
          className="focus-visible:shadow-borders-focus flex w-full items-center gap-x-2 rounded-lg px-4 py-3 text-left outline-none"
        >
          <TriangleRightMini
            className="text-ui-fg-subtle shrink-0"
            style={unfolded ? { transform: "rotate(90deg)" } : undefined}
            aria-hidden
          />
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span id={id}>{t("list.heading")}</span>
            <Text asChild size="small" className="text-ui-fg-subtle tabular-nums">
              <span>{glanceOf(counts, t)}</span>
            </Text>
          </span>
        </button>
      </Heading>
      <div id={`${id}-orders`} hidden={!unfolded}>
        {unfolded && <Unfolded counts={counts} asked={asked} />}
      </div>
    </Container>
  )
}

/** As high as its line, so that the list below does not move when it comes. */
export const GlancePlace = () => (
  <Container className="px-4 py-3" aria-hidden>
    <Skeleton className="h-7 w-full" />
  </Container>
)

interface UnfoldedProps {
  counts: Record<Listed, number>
  /** Which orders the address asks for. */
  asked: Listed | undefined
}

const Unfolded = ({ counts, asked }: UnfoldedProps) => {
  const { t } = useText()
  const [listed, setListed] = useState<Listed>(asked ?? (counts.back_ordered > 0 ? "back_ordered" : "ready_to_ship"))
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
        <div className="flex flex-wrap gap-2" role="group" aria-label={t("list.filter")}>
          {LISTED.map((kind) => (
            <Button
              key={kind}
              size="small"
              variant={kind === listed ? "secondary" : "transparent"}
              aria-pressed={kind === listed}
              onClick={() => setListed(kind)}
            >
              {`${t(`status.${kind}`)} (${counts[kind]})`}
            </Button>
          ))}
        </div>
        <Button size="small" variant="transparent" asChild>
          <Link to="/backordered-products">{t("list.link")}</Link>
        </Button>
      </div>
      <div className="border-t">
        <ListedOrders key={listed} listed={listed} />
      </div>
    </>
  )
}

function glanceOf({ back_ordered, ready_to_ship }: Record<Listed, number>, t: ReturnType<typeof useText>["t"]): string {
  const waiting = t("list.waiting", { count: back_ordered })
  return ready_to_ship > 0 ? `${waiting} · ${t("list.ready", { count: ready_to_ship })}` : waiting
}
