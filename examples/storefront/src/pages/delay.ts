import { announce, el, replace } from "../dom"
import { calendarDay, fullName, messageOf } from "../format"
import { t } from "../i18n"
import type { Page } from "../router"
import { type Answer, answerDelay, type Delay, readDelay } from "../store/delay"

/** Where the link in a message about a delay leads: the shopper waits, or cancels what has not come. */
export async function delayPage(): Promise<Page> {
  const token = new URLSearchParams(location.search).get("token") ?? ""
  const content = el("section", { class: "narrow", "data-testid": "delay" })
  drawDelay(content, token, await readDelay(token))
  return { title: t.delay.title, content }
}

function drawDelay(section: HTMLElement, token: string, delay: Delay): void {
  const asks = !delay.answer && delay.lines.length > 0
  replace(
    section,
    el("h1", {}, t.delay.title),
    el("p", {}, t.delay.of(String(delay.display_id ?? ""))),
    el(
      "ul",
      {},
      ...delay.lines.map((line) => el("li", {}, `${line.quantity} × ${fullName(line.title, line.variant_title)}`))
    ),
    el("p", { class: "callout" }, sentence(delay)),
    asks ? choices(section, token) : el("p", { role: "status", "data-testid": "delay-answer" }, outcome(delay))
  )
}

function sentence({ expected_on, previous_expected_on }: Delay): string {
  const before = calendarDay(previous_expected_on)
  return expected_on ? t.delay.later(before, calendarDay(expected_on)) : t.delay.unknown(before)
}

function outcome({ answer }: Delay): string {
  return answer ? t.delay.answered[answer] : t.delay.nothing
}

function choices(section: HTMLElement, token: string): HTMLElement {
  const problem = el("p", { role: "alert", class: "refusal" })
  const say = (answer: Answer) => async () => {
    try {
      const delay = await answerDelay(token, answer)
      drawDelay(section, token, delay)
      announce(outcome(delay))
    } catch (error) {
      problem.textContent = messageOf(error)
    }
  }
  const button = (answer: Answer, style: string) => {
    const made = el(
      "button",
      { type: "button", class: style, "data-testid": `delay-${answer}` },
      t.delay.choices[answer]
    )
    made.addEventListener("click", () => void say(answer)())
    return made
  }
  return el("div", {}, el("p", {}, button("wait", "primary"), " ", button("cancel", "secondary")), problem)
}
