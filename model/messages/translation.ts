/** An area of the catalogue in another language: a key that is missing or too many does not compile. */
export type Translation<Messages> = { readonly [Key in keyof Messages]: string };
