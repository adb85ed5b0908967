import { describe, expect, it } from 'vitest';
import { readExternalLink } from './external-link-rule';

describe('links in a map', () => {
  it.each([
    ['https://example.org/a?b#c', 'example.org'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['HTTPS://EXAMPLE.ORG/', 'example.org'],
    ['https://[::1]/', '[::1]'],
    ['mailto:ada@example.org', 'ada@example.org'],
    ['https://exаmple.org/', 'xn--exmple-4nf.org'],
  ])('may be opened, and say where they lead: %s', (address, host) => {
    expect(readExternalLink(address)?.host).toBe(host);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'file://server/share',
    'smb://server/share',
    '\\\\server\\share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:x',
    'search-ms:query=x',
    'vscode://x',
    'ftp://example.org',
    'ws://example.org',
    'about:blank',
    'blob:https://example.org/1',
    'chrome://settings',
    'app://bundle/index.html',
    'view-source:https://example.org',
    'https://user:secret@example.org',
    'https://user@example.org',
    'https://',
    'http:',
    '//example.org',
    'example.org',
    '/etc/passwd',
    'C:\\Windows\\calc.exe',
    '',
    ' ',
    'https://example.org/\nx',
    'https://exam\tple.org/',
    'https://example.org/\u0000',
    `https://example.org/${'a'.repeat(2048)}`,
    'tel:112',
  ])('are refused: %s', address => {
    expect(readExternalLink(address)).toBeNull();
  });
});
