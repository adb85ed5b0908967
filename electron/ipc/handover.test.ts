import { describe, expect, it } from 'vitest';
import { createHandover } from './handover';

describe('what is handed over before anybody listens', () => {
  it('is given to the listener first, in order', () => {
    const handover = createHandover<number>();
    const heard: number[] = [];
    handover.hand(1);
    handover.hand(2);
    handover.listen(item => heard.push(item));
    handover.hand(3);
    expect(heard).toEqual([1, 2, 3]);
  });
});
