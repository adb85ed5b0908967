import * as electron from 'electron';
import { nativeImage } from 'electron';

/** Electron's clipboard before it took the browser's shape; the runtime used for tests still has it. */
interface OlderClipboard {
  write(data: { readonly text: string; readonly html: string }): void;
  writeImage(image: electron.NativeImage): void;
}

function isOlder(): boolean {
  return !('ClipboardItem' in electron);
}

function older(): OlderClipboard {
  return electron.clipboard as unknown as OlderClipboard;
}

export async function writeText(text: string, html: string): Promise<void> {
  if (isOlder()) older().write({ text, html });
  else await electron.clipboard.write([new electron.ClipboardItem({ 'text/plain': text, 'text/html': html })]);
}

export async function writePicture(png: Uint8Array): Promise<void> {
  if (isOlder()) {
    older().writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
    return;
  }
  const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
  await electron.clipboard.write([new electron.ClipboardItem({ 'image/png': picture })]);
}
