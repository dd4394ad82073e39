import { Photo } from "@medusajs/icons"

/** The product's picture in the size of the dashboard's tables. The title stands beside it, so it has no text of its own. */
export const Thumbnail = ({ src }: { src: string | null }) => (
  <div className="bg-ui-bg-component border-ui-border-base flex h-8 w-6 shrink-0 items-center justify-center overflow-hidden rounded border">
    {src ? <img src={src} alt="" className="size-full object-cover" /> : <Photo className="text-ui-fg-subtle" />}
  </div>
)
