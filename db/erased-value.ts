/** What an op holds, as JSON, once its map was erased for good. A text can hold the same word, a whole record cannot. */
export const erasedValue = '"erased"';
