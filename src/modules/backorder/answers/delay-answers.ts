import type { DelayAnswer } from "../domain/codes"
import type { Database } from "../sql"
import {
  readAnswer,
  readDelayedLines,
  takeBackAnswer,
  writeAnswer,
  type DelayedLine,
  type StoredAnswer,
  type WrittenAnswer,
} from "./answers"
import type { DelayLink } from "./token"

/** The door to what customers answer to delays. */
export class DelayAnswers {
  constructor(private readonly database: Database) {}

  /** What was answered to a delay; `null` while nothing was. */
  read(link: DelayLink): Promise<StoredAnswer | null> {
    return this.database.run((sql) => readAnswer(sql, link))
  }

  /** The lines that wait for what is delayed. */
  lines(link: DelayLink): Promise<DelayedLine[]> {
    return this.database.run((sql) => readDelayedLines(sql, link))
  }

  /** Writes an answer down, once for each delay. @returns `null` when it was answered already. */
  write(link: DelayLink, answer: DelayAnswer, lines: DelayedLine[]): Promise<WrittenAnswer | null> {
    return this.database.transact((sql) => writeAnswer(sql, link, answer, lines))
  }

  /** Undoes `write`. */
  takeBack(written: WrittenAnswer): Promise<void> {
    return this.database.transact((sql) => takeBackAnswer(sql, written))
  }
}
