/** As they are printed on the keys. */
export const keyNamesMessages = {
  'keyName.Ctrl': 'Ctrl',
  'keyName.Alt': 'Alt',
  'keyName.Shift': 'Shift',
  'keyName.Enter': 'Enter',
  'keyName.Space': 'Space',
  'keyName.Tab': 'Tab',
  'keyName.Backspace': 'Backspace',
  'keyName.Delete': 'Del',
  'keyName.Insert': 'Ins',
  'keyName.Escape': 'Esc',
  'keyName.Home': 'Home',
  'keyName.End': 'End',
  'keyName.PageUp': 'PgUp',
  'keyName.PageDown': 'PgDn',
  'keyName.ContextMenu': 'Menu',
} as const;
