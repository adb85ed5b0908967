import { describe, expect, it } from 'vitest';
import { contentTypeOf, resolveAppPath } from './app-path';

const folder = '/app/renderer';

describe('addresses of the app', () => {
  it('mean files of the bundle', () => {
    expect(resolveAppPath('app://bundle/', folder)).toBe('/app/renderer/index.html');
    expect(resolveAppPath('app://bundle/assets/a%20b.js?x=1', folder)).toBe('/app/renderer/assets/a b.js');
  });

  it.each([
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://bundle/..%5c..%5cwindows',
    'app://bundle/%00',
    'app://bundle/%zz',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'not an address',
  ])('never leave its folder: %s', address => {
    expect(resolveAppPath(address, folder)).toBeNull();
  });

  it('dots that the address itself resolves stay inside', () => {
    expect(resolveAppPath('app://bundle/../../etc/passwd', folder)).toBe('/app/renderer/etc/passwd');
  });

  it('a file of unknown kind is never taken for a script', () => {
    expect(contentTypeOf('/app/renderer/x.exe')).toBe('application/octet-stream');
  });
});
