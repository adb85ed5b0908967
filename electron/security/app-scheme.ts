import { readFile } from 'node:fs/promises';
import { type Protocol, type Session, protocol } from 'electron';
import { type PrintPages, servePrintPage } from './print-pages';
import { contentSecurityPolicy, contentTypeOf, resolveAppPath } from './app-path';

/** Must run before the app is ready. Without `secure`, crypto.randomUUID is missing in the page. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the renderer's bundle and the pages that are being printed, and nothing beside them; resolves when the first page is on its way. */
export function serveApp(session: Session, folder: string, printPages: PrintPages): Promise<void> {
  const served: Protocol = session.protocol;
  return new Promise(resolve => {
    served.handle('app', async request => {
      const response = await answer(request, folder, printPages);
      setTimeout(resolve);
      return response;
    });
  });
}

async function answer({ method, url }: Request, folder: string, printPages: PrintPages): Promise<Response> {
  const page = method === 'GET' ? servePrintPage(url, printPages) : null;
  if (page !== null) return page;
  const file = method === 'GET' ? resolveAppPath(url, folder) : null;
  if (file === null) return new Response(null, { status: 403 });
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': contentTypeOf(file),
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return new Response(null, { status: 404 });
  }
}
