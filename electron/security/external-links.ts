import { type BrowserWindow, dialog, shell } from 'electron';
import { CruxError } from '../../model/borders/reply';
import { message } from '../../model/messages/message';
import { readExternalLink } from './external-link-rule';

/** The one door to other programs: shows where a link leads, and opens it only when told to. */
export async function openExternalLink(window: BrowserWindow, address: string): Promise<void> {
  const link = readExternalLink(address);
  if (link === null)
    throw new CruxError('bad-request', message('shell.linkRefused', { address: address.slice(0, 200) }));
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: message('shell.openLink', { host: link.host }),
    detail: link.href,
    buttons: [message('shell.openLinkYes'), message('shell.cancel')],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(link.href);
}
