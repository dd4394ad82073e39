import { attempt, notice } from "../components/notice"
import { el, replace } from "../dom"
import { calendarDay, fullName } from "../format"
import { t } from "../i18n"
import type { Page } from "../router"
import { type Answer, answerDelay, type Delay, DelayRefused, readDelay } from "../store/delay"

/** Where the link in a message about a delay leads: the shopper waits, or cancels what has not come. */
export async function delayPage(): Promise<Page> {
  const token = new URLSearchParams(location.search).get("token") ?? ""
  const content = el("section", { class: "narrow", "data-testid": "delay" })
  try {
    drawDelay(content, token, await readDelay(token))
  } catch (error) {
    if (!(error instanceof DelayRefused)) {
      throw error
    }
    replace(content, ...deadEnd(error))
  }
  return { title: t.delay.title, content }
}

/** A link that is wrong or too old: why, and where to go from here. */
function deadEnd({ message }: DelayRefused): HTMLElement[] {
  return [
    el("h1", {}, t.delay.dead_end),
    el("p", { role: "alert", "data-testid": "error" }, message),
    el("p", { class: "besides" }, el("a", { href: "/orders" }, t.order.yours)),
  ]
}

function drawDelay(section: HTMLElement, token: string, delay: Delay): void {
  const isCanceled = delay.answer === "cancel"
  const asks = !delay.answer && delay.lines.length > 0
  replace(
    section,
    el("h1", {}, t.delay.title),
    el("p", {}, t.delay.of(delay.custom_display_id ?? String(delay.display_id ?? ""))),
    !isCanceled && el("ul", { class: "delayed" }, ...delay.lines.map(lineItem)),
    !isCanceled && delay.lines.length > 0 && el("p", { class: "callout" }, sentence(delay)),
    ...(asks ? choices(section, token) : outcome(delay))
  )
}

function lineItem({ quantity, title, variant_title }: Delay["lines"][number]): HTMLElement {
  return el("li", {}, `${quantity} × ${fullName(title, variant_title)}`)
}

function sentence({ expected_on, previous_expected_on }: Delay): string {
  const before = calendarDay(previous_expected_on)
  return expected_on ? t.delay.later(before, calendarDay(expected_on)) : t.delay.unknown(before)
}

/** What was answered; it takes the focus, which the buttons had before it. */
function outcome({ answer }: Delay): HTMLElement[] {
  const text = answer ? t.delay.answered[answer] : t.delay.nothing
  return [
    el("p", { class: "answer", tabindex: -1, "data-testid": "delay-answer" }, text),
    el("p", { class: "besides" }, el("a", { href: "/orders" }, t.order.yours)),
  ]
}

function choices(section: HTMLElement, token: string): HTMLElement[] {
  const place = notice()
  const say = async (answer: Answer) => {
    drawDelay(section, token, await answerDelay(token, answer).catch((error) => asItStands(token, error)))
    section.querySelector<HTMLElement>("[tabindex]")?.focus()
  }
  const button = (answer: Answer, style: string) => {
    const made = el(
      "button",
      { type: "button", class: style, "data-testid": `delay-${answer}` },
      t.delay.choices[answer]
    )
    made.addEventListener("click", () => void attempt(made, place, () => say(answer)))
    return made
  }
  return [el("div", { class: "choices" }, button("wait", ""), button("cancel", "plain")), place.element]
}

/** Answered in another window, or come meanwhile: there is nothing to decide any more, and the page says how it stands. */
function asItStands(token: string, error: unknown): Promise<Delay> {
  if (error instanceof DelayRefused && ["answered_already", "nothing_waits"].includes(error.code)) {
    return readDelay(token)
  }
  throw error
}
