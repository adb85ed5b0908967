export interface Handover<Item> {
  hand(item: Item): void;
  /** One listener at a time; what came before it was there is given to it first, in order. */
  listen(listener: (item: Item) => void): void;
}

export function createHandover<Item>(): Handover<Item> {
  let listener: ((item: Item) => void) | null = null;
  let early: Item[] = [];
  return {
    hand: item => {
      if (listener === null) early.push(item);
      else listener(item);
    },
    listen: next => {
      listener = next;
      const waiting = early;
      early = [];
      waiting.forEach(next);
    },
  };
}
