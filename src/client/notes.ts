type Note = (waiting: string, ordered: string, isAll: boolean, date: string | null) => string

const NOTES: Record<string, Note> = {
  en: (waiting, ordered, isAll, date) =>
    `${isAll ? waiting : `${waiting} of ${ordered}`} will be sent later${date ? `, expected ${date}` : ""}`,
  de: (waiting, ordered, isAll, date) =>
    `${isAll ? waiting : `${waiting} von ${ordered}`} später versandt${date ? `, voraussichtlich am ${date}` : ""}`,
  fr: (waiting, ordered, isAll, date) =>
    `${isAll ? waiting : `${waiting} sur ${ordered}`} à expédier plus tard${date ? `, prévu le ${date}` : ""}`,
  es: (waiting, ordered, isAll, date) =>
    `${isAll ? waiting : `${waiting} de ${ordered}`} se enviará más tarde${date ? `, previsto para el ${date}` : ""}`,
}

/** @param on - `YYYY-MM-DD`. */
export function noteIn(locale: string, waiting: number, ordered: number, on: string | null): string {
  const note = NOTES[locale.split("-")[0].toLowerCase()] ?? NOTES.en
  const numbers = new Intl.NumberFormat(locale)
  const date = on && new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(on))
  return note(numbers.format(waiting), numbers.format(ordered), waiting >= ordered, date)
}
