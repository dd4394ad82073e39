import type { HttpTypes } from "@medusajs/types"
import type * as answered from "../src/api/contracts"
import type * as told from "../src/types"

/** Fails to compile where two types differ in either direction. */
type Same<One, Other> =
  (<Type>() => Type extends One ? 1 : 2) extends <Type>() => Type extends Other ? 1 : 2 ? true : false
type Flat<Type> = Type extends object ? { [Key in keyof Type]: Flat<Type[Key]> } : Type
const same = <One, Other>(is: Same<Flat<One>, Flat<Other>>) => is

describe("the types that a storefront imports", () => {
  it("are what the Store API answers", () => {
    expect([
      same<told.StoreProductBackorder, NonNullable<answered.StoreProductBackorder>>(true),
      same<told.StoreVariantBackorder, answered.StoreVariantBackorder>(true),
      same<told.StoreCartItemBackorder, NonNullable<answered.StoreCartItemBackorder>>(true),
      same<told.StoreOrderBackorder, NonNullable<answered.StoreOrderBackorder>>(true),
      same<told.StoreOrderItemBackorder, NonNullable<answered.StoreOrderItemBackorder>>(true),
      same<told.StoreBackorderRefusal, answered.StoreBackorderRefusal>(true),
    ]).toEqual(Array(6).fill(true))
  })

  it("are known to Medusa's SDK", () => {
    expect([
      same<HttpTypes.StoreProduct["backorder"], told.StoreProductBackorder | null | undefined>(true),
      same<
        NonNullable<HttpTypes.StoreCart["items"]>[number]["backorder"],
        told.StoreCartItemBackorder | null | undefined
      >(true),
      same<HttpTypes.StoreOrder["backorder"], told.StoreOrderBackorder | null | undefined>(true),
      same<
        NonNullable<HttpTypes.StoreOrder["items"]>[number]["backorder"],
        told.StoreOrderItemBackorder | null | undefined
      >(true),
    ]).toEqual(Array(4).fill(true))
  })
})
