/** Pages that are being printed, by a name that nobody can guess. */
export type PrintPages = Map<string, string>;

export const printFolder = '/print/';

/** Pictures and letters stand in the page itself; it loads and runs nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** The page that an address of the app names, or null where it names none. */
export function servePrintPage(address: string, pages: PrintPages): Response | null {
  const { pathname } = new URL(address);
  const html = pathname.startsWith(printFolder) ? pages.get(pathname.slice(printFolder.length)) : undefined;
  if (html === undefined) return null;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  });
}
