import { decodeBytes, encodingNamed } from "../src/modules/backorder/domain/csv/encodings"
import { detectEncoding } from "../src/modules/backorder/imports/detect-encoding"

/** A text in an encoding that knows its characters, found by reading every byte, or two, backwards. */
function encode(text: string, encoding: string): Buffer {
  const bytesOf = new Map<string, number[]>()
  for (let first = 255; first >= 0; first--) {
    for (let second = 255; second >= 0x40 && first >= 0x80; second--) {
      bytesOf.set(decodeBytes(new Uint8Array([first, second]), encoding), [first, second])
    }
    bytesOf.set(decodeBytes(new Uint8Array([first]), encoding), [first])
  }
  return Buffer.from([...text].flatMap((letter) => bytesOf.get(letter) ?? []))
}

describe("the encoding of a text", () => {
  it.each([
    ["windows-1251", "Предзаказ до %number%"],
    ["windows-1251", "Доставка через 2 недели"],
    ["windows-1251", "Кружка синяя, ожидаем в мае"],
    ["koi8-r", "Предзаказ до %number%"],
    ["windows-1252", "Größe M – ab März"],
    ["windows-1252", "Livré dès le 5 mai, à réserver"],
    ["windows-1252", "Próximamente – 5 días"],
    ["windows-1252", "Café"],
    ["windows-1252", "nur 5 €"],
    ["iso-8859-2", "Wysyłka za dwa tygodnie"],
    ["iso-8859-2", "Předobjednávka možná od března"],
    ["iso-8859-2", "Žádost o zboží"],
    ["windows-1250", "Předobjednávka možná od března"],
    ["shift_jis", "5月に入荷予定です"],
    ["shift_jis", "ご注文ください"],
    ["gb18030", "预计五月到货"],
    ["gb18030", "可预订%number%件"],
    ["euc-kr", "5월 입고 예정"],
    ["windows-1253", "Προπαραγγελία έως %number%"],
  ])("%s is found by its words: %s", (encoding, text) => {
    const bytes = encode(text, encoding)

    expect(decodeBytes(bytes, detectEncoding(bytes))).toBe(text)
  })

  it.each([
    ["cp1251", "windows-1251"],
    ["Latin1", "windows-1252"],
    ["GBK", "gbk"],
    ["utf8", "utf-8"],
  ])("may be chosen by any of its labels: %s", (label, name) => {
    expect(encodingNamed(label)).toBe(name)
  })

  it("is none that nobody knows", () => {
    expect(encodingNamed("klingon")).toBeNull()
  })
})
