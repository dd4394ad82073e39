import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** One name and value of a list of facts; belongs into a `dl`. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex items-start justify-between gap-x-4">
    <Text asChild size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
      <dt>{name}</dt>
    </Text>
    <Text asChild size="small" leading="compact" className="text-right tabular-nums">
      <dd>{children}</dd>
    </Text>
  </div>
)
