import * as electron from 'electron';
import { nativeImage } from 'electron';
import { checkPastedSize, type ClipboardText } from '../model/formats/clipboard-text';

/** Electron's clipboard before it took the browser's shape; the runtime used for tests still has it. */
interface OlderClipboard {
  write(data: { readonly text: string; readonly html: string }): void;
  writeImage(image: electron.NativeImage): void;
  readText(): string;
  readHTML(): string;
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

async function readNewer(): Promise<ClipboardText> {
  const items = await electron.clipboard.read();
  const read = async (type: 'text/plain' | 'text/html'): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item === undefined ? '' : await (await item.getType(type)).text();
  };
  return { text: await read('text/plain'), html: await read('text/html') };
}

/** Text of any length may lie there; what nobody could use as claims does not cross to the window. */
export async function readText(): Promise<ClipboardText> {
  const found = isOlder() ? { text: older().readText(), html: older().readHTML() } : await readNewer();
  return checkPastedSize(found);
}

export async function writePicture(png: Uint8Array): Promise<void> {
  if (isOlder()) {
    older().writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
    return;
  }
  const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
  await electron.clipboard.write([new electron.ClipboardItem({ 'image/png': picture })]);
}
