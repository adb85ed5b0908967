import { currentLanguage } from '../../model/messages/current-language';
import { message, type MessageKey } from '../../model/messages/message';
import type { Command } from './command';

function isKey(key: string): key is MessageKey {
  return key in currentLanguage().catalogue;
}

/** The line of the offline help about a command. */
export function helpOf({ id, labelKey }: Command): string {
  const key = `help.command.${id}`;
  return message(isKey(key) ? key : labelKey);
}
