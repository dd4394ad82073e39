import type { Place, VariantParts } from "../../modules/backorder/domain/allowance"

/** Whole units of a variant that its parts make over all places: as many as the scarcest part allows. */
export function stockedUnits(variant: VariantParts, places: Place[]): number {
  return wholeUnits(variant, places, (place) => place.stocked)
}

/** The same of what is neither reserved nor sold; below zero where more is reserved than there is. */
export function availableUnits(variant: VariantParts, places: Place[]): number {
  return wholeUnits(variant, places, (place) => place.stocked - place.reserved)
}

function wholeUnits(variant: VariantParts, places: Place[], read: (place: Place) => number): number {
  const units = variant.parts.map((part) => {
    const ofItem = places.filter((place) => place.inventory_item_id === part.inventory_item_id)
    return Math.floor(ofItem.reduce((sum, place) => sum + read(place), 0) / part.required_quantity)
  })
  return units.length ? Math.min(...units) : 0
}
