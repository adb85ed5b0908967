import { message } from '../../model/messages/message';
import type { Command } from './command';
import type { Scene } from './scene';

/** Why a command cannot run now; null where it can. */
export function obstacleOf(command: Command, scene: Scene): string | null {
  if (command.isEnabled(scene)) return null;
  if (scene.map === null) return message('palette.needsMap');
  if (scene.open?.past !== null) return message('palette.notInPast');
  if (scene.view.reader !== null) return message('reading.notInReader');
  return message(
    command.context === 'canvas' || command.context === 'reference' ? 'palette.notHere' : 'palette.notNow',
  );
}
