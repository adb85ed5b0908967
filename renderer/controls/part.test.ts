import { describe, expect, it } from 'vitest';
import { createPart } from './part';

describe('a part of the program', () => {
  it('is read once, when it is first wanted', async () => {
    let reads = 0;
    const part = createPart(() => Promise.resolve({ read: (reads += 1) }));
    expect(part.loaded()).toBeNull();
    const [first, second] = await Promise.all([part.load(), part.load()]);
    expect(second).toBe(first);
    expect(part.loaded()).toBe(first);
    expect(reads).toBe(1);
  });
});
