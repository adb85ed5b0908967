import { english } from '../../model/messages/english';
import { message, type MessageKey } from '../../model/messages/message';
import type { Command } from './command';

function isKey(key: string): key is MessageKey {
  return key in english;
}

/** The line of the offline help about a command. */
export function helpOf({ id, labelKey }: Command): string {
  const key = `help.command.${id}`;
  return message(isKey(key) ? key : labelKey);
}
