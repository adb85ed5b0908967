import { beforeEach, describe, expect, test } from 'vitest';
import { addContention } from '../../model/edits/claims';
import type { ClaimId, RecordId } from '../../model/ids';
import { standingBoxes } from '../../model/standing-boxes';
import { connectLibrary } from '../connection/library';
import { type App, createApp } from '../state/app';
import { MemoryLibrary } from '../state/memory-library';
import { silentShell } from '../state/silent-shell.testing';
import { clearNotice, noticeStore } from '../status-bar/notice-store';
import { hasMap, type MapScene } from './command';
import { runCommand } from './key-handling';
import { sceneOf } from './scene';
import { undoStep } from './undoing';

let app: App;
let contention: ClaimId;

beforeEach(async () => {
  clearNotice();
  const library = new MemoryLibrary();
  const { patch, claimId } = addContention(library.first, 'Ports are a risk', { at: 1, author: '' });
  library.steps.push({ id: 's' as never, kind: 'edit', label: 'x', at: 1, of: null, patch });
  contention = claimId;
  app = createApp(silentShell, connectLibrary(library.onPort));
  await app.showMap(library.mapId);
});

function scene(): MapScene {
  const now = sceneOf(app);
  if (!hasMap(now)) throw new Error('no map');
  return now;
}

function select(id: RecordId): void {
  app.view.setState({ selection: [id], focused: id });
}

/** Runs the command at the record, and gives what it made its words. */
function makeAt(id: RecordId, command: string, text: string): ClaimId {
  select(id);
  runCommand(app, command);
  const [made] = scene().view.selection as readonly ClaimId[];
  if (made === undefined) throw new Error('nothing made');
  scene().open?.mapStore.draft(made, 'text', text);
  scene().open?.mapStore.closeEditors();
  return made;
}

describe('notes and frames that go with the claims they stand at', () => {
  const said = () => noticeStore.getState().notice?.text;

  test('are counted, whatever it is that takes the claims away, and one undo brings them back', async () => {
    const first = makeAt(contention, 'argument.addReason', 'First');
    const below = makeAt(first, 'argument.addReason', 'Below first');
    makeAt(first, 'box.addNote', 'Ring them');
    makeAt(below, 'box.addNote', 'Ring them too');
    makeAt(below, 'box.addFrame', '');
    const shown = standingBoxes(scene().map);
    expect(shown).toHaveLength(3);
    const ways = {
      'argument.delete': 'Deleted “First”. 1 branch is now loose. 1 note went along.',
      'argument.deleteBranch': 'Deleted “First” with its branch: 2 claims. 2 notes and 1 frame went along.',
      'argument.moveUp': 'Removed “First” and moved 1 branch up: “Below first” stays as reason. 1 note went along.',
      'edit.cutBranch': 'Cut 2 claims. 2 notes and 1 frame went along.',
    };
    for (const [way, words] of Object.entries(ways)) {
      select(first);
      runCommand(app, way);
      await expect.poll(said).toBe(words);
      await undoStep(app);
      expect(standingBoxes(scene().map)).toEqual(shown);
    }
  });

  test('are not counted where they stay', () => {
    const first = makeAt(contention, 'argument.addReason', 'First');
    makeAt(first, 'box.addNote', 'Ring them');
    const shown = standingBoxes(scene().map).length;
    select(makeAt(contention, 'argument.addReason', 'Second'));
    runCommand(app, 'argument.delete');
    expect(said()).toBe('Deleted “Second”.');
    expect(standingBoxes(scene().map)).toHaveLength(shown);
  });
});
