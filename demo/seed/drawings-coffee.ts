import type { Drawing } from "./pictures"

const WOOD = "#b98552"
const STEEL = "#aeb6b6"
const CHALK = "#f4efe4"

const carafe = `
<path d="M258 250L220 430Q214 472 256 472H344Q386 472 380 430L342 250Z" fill="#fff" opacity="0.55"/>
<path d="M232 375L220 430Q214 472 256 472H344Q386 472 380 430L368 375Z" fill="#5a3420" opacity="0.9"/>
<path d="M270 268L244 410" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity="0.8"/>
<rect x="252" y="228" width="96" height="44" rx="10" fill="#c99d6c"/>
<path d="M246 196H354L342 234H258Z" fill="#fff" opacity="0.6"/>`

const dripper = (glaze: string, rim: string) => `
<path d="M196 290H404L338 408H262Z" fill="${glaze}"/>
<ellipse cx="300" cy="290" rx="104" ry="20" fill="${rim}"/>
<path d="M400 306Q452 306 440 348Q430 378 374 366" fill="none" stroke="${glaze}" stroke-width="18"/>
<ellipse cx="300" cy="416" rx="86" ry="16" fill="${rim}"/>
<path d="M236 416Q240 470 300 472Q360 470 364 416Z" fill="${glaze}"/>`

const papers = (x: number, y: number) => `
<g transform="translate(${x} ${y})">
  <path d="M0 0H150L104 130H46Z" fill="#d9b98a"/>
  <path d="M14 -14H164L118 116H60Z" fill="#e6cba1"/>
  <path d="M28 -28H178L132 102H74Z" fill="#f1dcb9"/>
</g>`

const bag = (x: number, y: number, scale: number, colour: string) => `
<g transform="translate(${x} ${y}) scale(${scale})">
  <path d="M0 40L14 0H176L190 40V290H0Z" fill="${colour}"/>
  <path d="M14 0H176L190 40H0Z" fill="#000" opacity="0.18"/>
  <rect x="34" y="92" width="122" height="128" rx="6" fill="${CHALK}"/>
  <path d="M54 180Q72 160 95 180T136 180M54 200Q72 180 95 200T136 200" fill="none" stroke="${colour}" stroke-width="7"/>
  <circle cx="95" cy="132" r="22" fill="${colour}"/>
</g>`

/** A small thing, a little nearer: it keeps its place on the floor. */
const grown = (shapes: string) => `<g transform="translate(-90 -142) scale(1.3)">${shapes}</g>`

/** Pictures of the coffee things, by product handle. */
export const COFFEE_DRAWINGS: Record<string, Drawing> = {
  "kestrel-pour-over-kettle": {
    ground: "#cfd8d2",
    shapes: `
<path d="M212 250L170 440Q166 472 200 472H400Q434 472 430 440L388 250Z" fill="${STEEL}"/>
<path d="M240 262L206 440" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity="0.55"/>
<path d="M188 400Q110 390 112 300Q112 240 78 232" fill="none" stroke="${STEEL}" stroke-width="20" stroke-linecap="round"/>
<path d="M392 276Q520 250 508 350Q502 410 424 408" fill="none" stroke="${WOOD}" stroke-width="26" stroke-linecap="round"/>
<ellipse cx="300" cy="250" rx="90" ry="20" fill="#8f9999"/>
<circle cx="300" cy="216" r="20" fill="${WOOD}"/>`,
  },
  "alder-hand-grinder": {
    ground: "#e3d3bf",
    shapes: `
<path d="M232 250H368L386 450Q388 472 364 472H236Q212 472 214 450Z" fill="${WOOD}"/>
<path d="M250 270L238 450M330 262L338 464" stroke="#8d5f35" stroke-width="5" opacity="0.6"/>
<path d="M222 250Q300 150 378 250Z" fill="${STEEL}"/>
<rect x="292" y="132" width="16" height="72" rx="6" fill="#6f7878"/>
<path d="M300 138L446 118" stroke="#6f7878" stroke-width="16" stroke-linecap="round"/>
<rect x="430" y="66" width="34" height="58" rx="17" fill="#8d5f35"/>
<rect x="222" y="246" width="156" height="18" rx="9" fill="#8f9999"/>`,
  },
  "cinder-dripper": { ground: "#d8c9c0", shapes: grown(dripper("#4a4644", "#66605d")) },
  "lumen-glass-carafe": { ground: "#bfd0d6", shapes: grown(carafe) },
  "pine-filter-papers": { ground: "#c4cdb4", shapes: grown(papers(206, 352) + papers(176, 330)) },
  "first-light-brew-kit": {
    ground: "#e8cfae",
    shapes: `<g transform="translate(-160 -71) scale(1.15)">${carafe}</g>
<g transform="translate(236 160) scale(0.66)">${dripper(CHALK, "#ded6c6")}</g>
<g transform="translate(272 414) scale(0.55)">${papers(0, 0)}</g>`,
  },
  "harbour-blend": {
    ground: "#d3b7a2",
    shapes: bag(150, 132, 1.17, "#35505b") + bag(348, 284, 0.65, "#a4553a"),
  },
}
