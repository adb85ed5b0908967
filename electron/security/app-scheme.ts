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

/** Moments of the start, for what can wait for them; while they come main has better to do. */
export interface Served {
  /** The page is on its way. */
  readonly page: Promise<void>;
  /** So is its script, which takes the page a while to run. */
  readonly script: Promise<void>;
}

/** Serves the renderer's bundle and the pages that are being printed, and nothing beside them. */
export function serveApp(session: Session, folder: string, printPages: PrintPages): Served {
  const served: Protocol = session.protocol;
  const told: { page: () => void; script: () => void } = { page: () => undefined, script: () => undefined };
  const page = new Promise<void>(resolve => (told.page = resolve));
  const script = new Promise<void>(resolve => (told.script = resolve));
  served.handle('app', async request => {
    const response = await answer(request, folder, printPages);
    setTimeout(/\.js(?:\?|$)/.test(request.url) ? told.script : told.page);
    return response;
  });
  return { page, script };
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
