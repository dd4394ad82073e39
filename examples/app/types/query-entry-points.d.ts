import "@medusajs/framework/types"

/* Stands for what Medusa writes into `.medusa/types` of an app: as much as the files here read, and as Medusa types it (2.21.2). */

type Maybe<Type> = Type | null

interface LineItem {
  id: string
  product_id: Maybe<string>
  variant_id: Maybe<string>
  quantity: number
  product_title: Maybe<string>
  variant_title: Maybe<string>
}

interface Cart {
  id: string
  completed_at: Maybe<Date | string>
  sales_channel_id: Maybe<string>
  items: Maybe<LineItem>[]
}

declare module "@medusajs/framework/types" {
  interface RemoteQueryEntryPoints {
    cart: Cart
  }
}
