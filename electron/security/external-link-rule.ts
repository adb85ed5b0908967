export interface ExternalLink {
  readonly href: string;
  /** In the letters that really count: a name that only looks like another shows as xn--… */
  readonly host: string;
}

const protocols = new Set(['https:', 'http:', 'mailto:']);
const maximumLength = 2048;

/** The link to open, or null when this is none that may be opened from a map. */
export function readExternalLink(address: string): ExternalLink | null {
  if (address.length > maximumLength) return null;
  // The parser would drop these silently, and what is opened would not be what was shown.
  const hasControl = [...address].some(character => character.charCodeAt(0) <= 0x20 || character === '\u007f');
  if (hasControl) return null;
  try {
    const url = new URL(address);
    if (!protocols.has(url.protocol) || url.username !== '' || url.password !== '') return null;
    if (url.protocol !== 'mailto:' && url.host === '') return null;
    return { href: url.href, host: url.protocol === 'mailto:' ? url.pathname : url.host };
  } catch {
    return null;
  }
}
