/** A customer of the demo shop. */
export interface Person {
  first_name: string
  last_name: string
  email: string
  address_1: string
  postal_code: string
  city: string
  country_code: string
}

const person = (name: string, street: string, place: string, country_code: string): Person => {
  const [first_name = "", last_name = ""] = name.split(" ")
  const [postal_code = "", city = ""] = place.split(" ")
  const email = `${first_name}.${last_name}@example.com`.toLowerCase()
  return { first_name, last_name, email, address_1: street, postal_code, city, country_code }
}

export const PEOPLE = {
  greta: person("Greta Albers", "Deichstraße 14", "20459 Hamburg", "de"),
  jonas: person("Jonas Weidner", "Lange Gasse 3", "90403 Nürnberg", "de"),
  mira: person("Mira Kessler", "Neubaugasse 51", "1070 Wien", "at"),
  louis: person("Louis Garnier", "12 rue des Tanneurs", "69001 Lyon", "fr"),
  sofie: person("Sofie Maes", "Kammenstraat 8", "2000 Antwerpen", "be"),
  noor: person("Noor Visser", "Oude Gracht 77", "3511 Utrecht", "nl"),
  elin: person("Elin Marchand", "4 quai du Port", "13002 Marseille", "fr"),
  theo: person("Theo Brandt", "Am Alten Markt 5", "24103 Kiel", "de"),
}

export type PersonName = keyof typeof PEOPLE
