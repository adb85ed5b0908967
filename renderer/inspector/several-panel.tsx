import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from 'lucide-react';
import type { ArgumentMap } from '../../model/argument-map';
import type { ClaimId, RecordId } from '../../model/ids';
import { type Alignment, alignments } from '../../model/layout/alignment';
import { message } from '../../model/messages/message';
import type { Command } from '../commands/command';
import { runCommand } from '../commands/key-handling';
import { labelOf } from '../commands/menu';
import { alignCommands } from '../commands/pin-commands';
import { findCommand } from '../commands/registry';
import type { Scene } from '../commands/scene';
import { Button } from '../controls/button';
import { ButtonList } from '../controls/button-list';
import { IconButton } from '../controls/icon-button';
import { useScene } from '../editor/use-scene';
import { useApp } from '../state/app-context';
import { GoTo } from './go-to';
import type { InspectorTools } from './inspector-tools';
import { Section } from './section';
import { TagsField } from './tags-field';

interface SeveralPanelProps {
  readonly map: ArgumentMap;
  readonly selection: readonly RecordId[];
  readonly tools: InspectorTools;
  readonly textOf: (record: RecordId) => string;
}

const sharedIds = [
  'argument.flip',
  'argument.assumption',
  'argument.implicit',
  'view.fold',
  'arrange.move',
  'arrange.merge',
  'arrange.pin',
  'arrange.unpin',
  'arrange.lock',
  'arrange.unlock',
  'box.addFrame',
  'argument.delete',
];

/** What cannot be done with all that is selected is not offered. */
function Actions({ commands, scene }: { readonly commands: readonly Command[]; readonly scene: Scene }) {
  const app = useApp();
  const usable = commands.filter(command => command.isEnabled(scene));
  return (
    <ButtonList className="several-commands">
      {usable.map(command => (
        <Button key={command.id} kind="quiet" onPress={() => runCommand(app, command.id)}>
          {labelOf(command, scene)}
        </Button>
      ))}
    </ButtonList>
  );
}

/** Lucide names a line by its own direction: cards at a vertical line have their left edges, centres or right edges in common. */
const alignIcons: Readonly<Record<Alignment, LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
  columns: AlignHorizontalDistributeCenter,
  rows: AlignVerticalDistributeCenter,
};

const mostListed = 100;

/** Several records: how many, what can be done with them all, and each by name. */
export function SeveralPanel({ map, selection, tools, textOf }: SeveralPanelProps) {
  const app = useApp();
  const scene = useScene();
  const shared = sharedIds.map(findCommand).filter(command => command !== undefined);
  const claims = selection.flatMap(id => map.claims.get(id as ClaimId) ?? []);
  const canAlign = alignCommands.some(command => command.isEnabled(scene));
  return (
    <>
      <Section heading={message('inspector.selected', { count: selection.length })}>
        <Actions commands={shared} scene={scene} />
      </Section>
      {canAlign ? (
        <Section heading={message('arranging.align')}>
          <ButtonList className="several-actions" label={message('arranging.align')}>
            {alignments.map((alignment, place) => {
              const command = alignCommands[place];
              if (command?.isEnabled(scene) !== true) return null;
              const Icon = alignIcons[alignment];
              return (
                <IconButton
                  key={alignment}
                  icon={<Icon size={16} strokeWidth={1.75} aria-hidden />}
                  label={labelOf(command, scene)}
                  onPress={() => runCommand(app, command.id)}
                />
              );
            })}
          </ButtonList>
        </Section>
      ) : null}
      {claims.length === 0 ? null : (
        <Section heading={message('arranging.sharedTags')}>
          <TagsField claims={claims} fieldLabel={message('arranging.tagAll')} store={tools.store} />
        </Section>
      )}
      <Section heading={message('arranging.theSelected')}>
        <ButtonList>
          {selection.slice(0, mostListed).map(id => (
            <GoTo key={id} tools={tools} record={id} text={textOf(id)} />
          ))}
        </ButtonList>
        {selection.length <= mostListed ? null : (
          <p className="inspector-help">{message('arranging.andMore', { count: selection.length - mostListed })}</p>
        )}
      </Section>
    </>
  );
}
