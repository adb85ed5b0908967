import type { App, WebContents } from 'electron';

/** Holds for every page that ever exists here: it stays where it is, opens nothing, and embeds nothing. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', event => {
    event.preventDefault();
  });
  contents.on('will-redirect', event => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', event => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', event => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // The content security policy does not stop WebRTC from asking the network for this machine's addresses.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
