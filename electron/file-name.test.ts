import { describe, expect, it } from 'vitest';
import { safeFileName, withEnding } from './file-name';

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
    ['👩'.repeat(80), '👩'.repeat(50)],
  ])('%s becomes %s', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });
});

describe('the name that an export gets', () => {
  it.each([
    ['/a/ports', 'png', '/a/ports.png'],
    ['/a/ports.png', 'png', '/a/ports.png'],
    ['/a/Ports.PNG', 'png', '/a/Ports.PNG'],
    ['/a/ports.json', 'argmap.json', '/a/ports.json.argmap.json'],
  ])('%s as %s is %s', (chosen, ending, file) => {
    expect(withEnding(chosen, ending)).toBe(file);
  });
});
