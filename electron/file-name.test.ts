import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name';

describe('the name that an export is offered under', () => {
  it.each([
    ['Are ports a risk?', 'Are ports a risk'],
    ['a/b\\c:d', 'a b c d'],
    ['../../etc/passwd', 'etc passwd'],
    ['  … ', '…'],
    ['con', 'con map'],
    ['', 'map'],
    ['???', 'map'],
    ['gpj.\u202Egnp', 'gpj. gnp'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('%s becomes %s', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });
});
