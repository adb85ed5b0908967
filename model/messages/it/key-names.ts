import type { keyNamesMessages } from '../en/key-names';
import type { Translation } from '../translation';

export const keyNamesItalian: Translation<typeof keyNamesMessages> = {
  'keyName.Ctrl': 'Ctrl',
  'keyName.Alt': 'Alt',
  'keyName.Shift': 'Maiusc',
  'keyName.Enter': 'Invio',
  'keyName.Space': 'Spazio',
  'keyName.Tab': 'Tab',
  'keyName.Backspace': 'Backspace',
  'keyName.Delete': 'Canc',
  'keyName.Insert': 'Ins',
  'keyName.Escape': 'Esc',
  'keyName.Home': 'Inizio',
  'keyName.End': 'Fine',
  'keyName.PageUp': 'Pag↑',
  'keyName.PageDown': 'Pag↓',
  'keyName.ContextMenu': 'Menu',
};
