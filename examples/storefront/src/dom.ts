type Child = Node | string | number | null | undefined | false
type Attribute = string | number | boolean | null | undefined
type Attributes = Record<string, Attribute>

/**
 * Makes an element. Text children become text nodes, so whatever the backend sends is shown and never run.
 *
 * @param attributes - `true` sets an empty attribute; `false`, `null` and `undefined` leave it out.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value))
    }
  }
  element.append(...children.filter(isShown).map((child) => (child instanceof Node ? child : String(child))))
  return element
}

/** Puts `children` in the place of everything that `parent` holds. */
export function replace(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter(isShown).map((child) => (child instanceof Node ? child : String(child))))
}

function isShown(child: Child): child is Node | string | number {
  return child !== null && child !== undefined && child !== false
}

/**
 * As `replace`, for what is drawn again: the focus stays on the element with the same id, and goes to the page when that
 * is gone.
 */
export function redraw(parent: Element, ...children: Child[]): void {
  const focused = parent.contains(document.activeElement) ? document.activeElement : null
  replace(parent, ...children)
  if (focused) {
    const again = document.getElementById(focused.id) ?? document.querySelector("main")
    again?.focus({ preventScroll: true })
  }
}

/** Has screen readers say what everybody else sees happen. */
export function announce(text: string): void {
  const region = document.getElementById("live")
  if (region) {
    region.textContent = text
  }
}
