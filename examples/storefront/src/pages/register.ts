import { accountForm } from "../components/account-form"
import { textField } from "../components/fields"
import { el } from "../dom"
import { t } from "../i18n"
import { type Page, navigate } from "../router"
import { register } from "../store/account"

/** Makes an account for somebody who has none. */
export async function registerPage(): Promise<Page> {
  const fields = [
    textField("first_name", { label: t.person.first_name, autocomplete: "given-name" }),
    textField("last_name", { label: t.person.last_name, autocomplete: "family-name" }),
    textField("email", { label: t.person.email, type: "email", autocomplete: "username", wide: true }),
    textField("password", {
      label: t.person.password,
      type: "password",
      autocomplete: "new-password",
      minlength: 8,
      wide: true,
    }),
  ]
  const form = accountForm(fields, t.account.register, async ({ email, password, first_name, last_name }) => {
    await register({ email, password, first_name, last_name })
    navigate("/orders")
  })
  return {
    title: t.account.register,
    content: el(
      "section",
      { class: "narrow" },
      el("h1", {}, t.account.register),
      form,
      el("p", { class: "besides" }, `${t.account.have_account} `, el("a", { href: "/orders" }, t.account.sign_in))
    ),
  }
}
