interface Named {
  product_title: string | null
  variant_title: string | null
}

/** @returns the name of a variant in full; `unnamed` stands for a product that is not there any more. */
export function variantNameOf({ product_title, variant_title }: Named, unnamed: string): string {
  return [product_title ?? unnamed, variant_title].filter(Boolean).join(" / ")
}
