import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { COFFEE_DRAWINGS } from "./drawings-coffee"
import { HOME_DRAWINGS } from "./drawings-home"

/** A still life on a coloured ground: SVG shapes on a canvas of 600 by 600 with the floor at 470. */
export interface Drawing {
  ground: string
  shapes: string
}

/** Where browsers find the pictures; absolute, because the admin shows them too. */
export const PICTURES_URL = process.env.DEMO_PICTURES_URL ?? ""

/** Writes one SVG file a product, named by its handle. */
export async function writePictures(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const drawings = Object.entries({ ...COFFEE_DRAWINGS, ...HOME_DRAWINGS })
  await Promise.all(drawings.map(([handle, drawing]) => writeFile(join(directory, `${handle}.svg`), svg(drawing))))
}

function svg({ ground, shapes }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600">
<defs>
  <radialGradient id="light" cx="0.32" cy="0.22" r="0.95">
    <stop offset="0" stop-color="#fff" stop-opacity="0.5"/>
    <stop offset="1" stop-color="#fff" stop-opacity="0"/>
  </radialGradient>
</defs>
<rect width="600" height="600" fill="${ground}"/>
<rect width="600" height="600" fill="url(#light)"/>
<path d="M0 440H600V600H0Z" fill="#000" opacity="0.05"/>
<ellipse cx="310" cy="474" rx="190" ry="18" fill="#000" opacity="0.14"/>
${shapes}
</svg>
`
}
