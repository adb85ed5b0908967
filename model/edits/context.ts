/** What an edit needs to know of the world: the model has no clock and no user. */
export interface EditContext {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The author's name as it is written into new claims. */
  readonly author: string;
}
