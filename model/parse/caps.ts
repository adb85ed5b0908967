/** The most that a file, a map or a text may hold; one table for every border. */
export const caps = {
  claims: 100_000,
  inferences: 200_000,
  /** Every other kind of record, each. */
  otherRecords: 200_000,
  /** Premises of all inferences; tags of all claims. */
  members: 1_000_000,
  /** UTF-16 units of one text. */
  textLength: 100_000,
  tagLength: 200,
  /** UTF-16 units of a check's name. */
  checkLength: 40,
  /** UTF-16 units of what is pasted: its plain text, and its HTML, of which Word makes much for few words. */
  pastedText: 2_000_000,
  pastedHtml: 16_000_000,
  pastedClaims: 10_000,
  orderKeyLength: 1_000,
  jsonBytes: 64 * 1024 * 1024,
  jsonDepth: 200,
} as const;
