import { readFile } from 'node:fs/promises';
import { type Protocol, type Session, protocol } from 'electron';
import { contentSecurityPolicy, contentTypeOf, resolveAppPath } from './app-path';

/** Must run before the app is ready. Without `secure`, crypto.randomUUID is missing in the page. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the renderer's bundle, and nothing beside it. */
export function serveApp(session: Session, folder: string): void {
  const served: Protocol = session.protocol;
  served.handle('app', async request => {
    const file = request.method === 'GET' ? resolveAppPath(request.url, folder) : null;
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
  });
}
