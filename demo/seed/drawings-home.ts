import type { Drawing } from "./pictures"

const CREAM = "#f6f1e6"
const IRON = "#34373a"
const CANVAS = "#b9a27c"
const MOSS = "#62754f"

const mug = (x: number, y: number, scale: number) => `
<g transform="translate(${x} ${y}) scale(${scale})">
  <path d="M176 40Q262 34 250 112Q240 170 166 160" fill="none" stroke="${CREAM}" stroke-width="22"/>
  <path d="M0 0H190V170Q190 200 160 200H30Q0 200 0 170Z" fill="${CREAM}"/>
  <rect x="-5" y="-10" width="200" height="18" rx="9" fill="#2f5d86"/>
  <path d="M42 120Q70 86 98 112Q122 84 152 96" fill="none" stroke="#2f5d86" stroke-width="9" stroke-linecap="round"/>
</g>`

const towel = (x: number, height: number, stripe: string) => `
<path d="M${x} 150H${x + 118}V${150 + height}H${x}Z" fill="${CREAM}"/>
<path d="M${x} ${96 + height}H${x + 118}M${x} ${120 + height}H${x + 118}" stroke="${stripe}" stroke-width="12"/>
<path d="M${x + 16} 150V${150 + height}" stroke="${stripe}" stroke-width="4" opacity="0.7"/>`

const herringbone = Array.from({ length: 5 }, (_, row) =>
  Array.from({ length: 9 }, (_, column) => `M${168 + column * 32} ${300 + row * 36}l14 -14l14 14`).join("")
).join("")

/** Pictures of the kitchen and outdoor things, by product handle. */
export const HOME_DRAWINGS: Record<string, Drawing> = {
  "tern-enamel-mug": { ground: "#b9cfd8", shapes: mug(128, 252, 1.1) + mug(366, 344, 0.64) },
  "hearth-skillet": {
    ground: "#d9c2a8",
    shapes: `
<path d="M404 300L548 196" stroke="${IRON}" stroke-width="36" stroke-linecap="round"/>
<circle cx="536" cy="204" r="9" fill="#d9c2a8"/>
<circle cx="270" cy="330" r="168" fill="${IRON}"/>
<circle cx="270" cy="330" r="138" fill="#46494d"/>
<path d="M172 280Q210 214 290 216" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity="0.25"/>`,
  },
  "drift-canvas-apron": {
    ground: "#c9d2c0",
    shapes: `
<path d="M246 180Q250 88 300 88Q350 88 354 180" fill="none" stroke="#7d6844" stroke-width="12"/>
<path d="M236 176H364L384 284L452 312L430 486H170L148 312L216 284Z" fill="${CANVAS}"/>
<path d="M152 312L84 344M448 312L516 344" stroke="#7d6844" stroke-width="12" stroke-linecap="round"/>
<path d="M232 340H368V414Q368 428 354 428H246Q232 428 232 414Z" fill="#a78f68"/>
<path d="M232 356H368" stroke="#7d6844" stroke-width="4" stroke-dasharray="8 7"/>`,
  },
  "quay-tea-towels": {
    ground: "#d6cdc0",
    shapes: `<rect x="70" y="134" width="460" height="18" rx="9" fill="#8d5f35"/>
${towel(96, 260, "#3e6b7d")}${towel(241, 300, "#a4553a")}${towel(386, 240, "#62754f")}`,
  },
  "moss-wool-blanket": {
    ground: "#ded2bd",
    shapes: `
<rect x="140" y="392" width="320" height="80" rx="34" fill="#4c5d3d"/>
<rect x="140" y="326" width="320" height="84" rx="34" fill="#566845"/>
<rect x="140" y="252" width="320" height="220" rx="34" fill="${MOSS}"/>
<path d="${herringbone}" fill="none" stroke="#879a70" stroke-width="6"/>
<path d="M150 472v18M182 474v18M214 474v18M246 474v18M278 474v18M310 474v18M342 474v18M374 474v18M406 474v18M440 472v18"
  stroke="#4c5d3d" stroke-width="7" stroke-linecap="round"/>`,
  },
  "ember-storm-lantern": {
    ground: "#3d4750",
    shapes: `
<circle cx="300" cy="320" r="210" fill="#f3b65f" opacity="0.1"/>
<circle cx="300" cy="320" r="150" fill="#f3b65f" opacity="0.14"/>
<path d="M214 214Q214 96 300 96Q386 96 386 214" fill="none" stroke="#c9c2b6" stroke-width="9"/>
<path d="M240 196H360L376 232H224Z" fill="#a8452f"/>
<path d="M246 236H354Q392 310 350 384H250Q208 310 246 236Z" fill="#fff1cf" opacity="0.75"/>
<path d="M300 262Q340 318 318 350Q308 370 300 370Q292 370 282 350Q260 318 300 262Z" fill="#ee8b2d"/>
<path d="M222 232V392M378 232V392" stroke="#a8452f" stroke-width="12"/>
<path d="M212 388H388L404 452Q406 472 384 472H216Q194 472 196 452Z" fill="#a8452f"/>`,
  },
  "cove-cold-brew-bottle": {
    ground: "#bcd3cb",
    shapes: `
<rect x="250" y="108" width="100" height="58" rx="12" fill="#2b3b3d"/>
<path d="M256 166H344Q350 206 376 226Q388 238 388 262V440Q388 472 356 472H244Q212 472 212 440V262Q212 238 224 226Q250 206 256 166Z"
  fill="#2f7271"/>
<path d="M240 268V430" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity="0.35"/>
<path d="M212 330H388V392H212Z" fill="#e9e2d2"/>
<path d="M240 366Q270 340 300 362T360 358" fill="none" stroke="#2f7271" stroke-width="8"/>`,
  },
  "ridge-day-pack": {
    ground: "#c7d0cf",
    shapes: `
<path d="M262 142Q300 82 338 142" fill="none" stroke="#6b4a24" stroke-width="14"/>
<path d="M188 250Q188 132 300 132Q412 132 412 250V440Q412 476 376 476H224Q188 476 188 440Z" fill="#c58a34"/>
<path d="M188 250Q188 132 300 132Q412 132 412 250V290Q300 326 188 290Z" fill="#a87227"/>
<rect x="222" y="348" width="156" height="96" rx="16" fill="#a87227"/>
<path d="M252 296V366M348 296V366" stroke="#6b4a24" stroke-width="16" stroke-linecap="round"/>`,
  },
}
