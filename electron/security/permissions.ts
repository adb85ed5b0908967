import type { Session } from 'electron';

const granted = new Set(['clipboard-sanitized-write', 'fullscreen']);

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, respond) => {
    respond(granted.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', event => {
    event.preventDefault();
  });
}
