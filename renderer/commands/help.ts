import { isMessageKey, message } from '../../model/messages/message';
import type { Command } from './command';

/** The line of the offline help about a command. */
export function helpOf({ id, labelKey }: Command): string {
  const key = `help.command.${id}`;
  return message(isMessageKey(key) ? key : labelKey);
}
