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
  X,
} from 'lucide-react';
import type { ArgumentMap } from '../../model/argument-map';
import { cleanText } from '../../model/clean-text';
import type { ClaimId, RecordId } from '../../model/ids';
import { type Alignment, alignments } from '../../model/layout/alignment';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { setField } from '../../model/patch';
import type { Claim } from '../../model/records';
import type { Command } from '../commands/command';
import { runCommand } from '../commands/key-handling';
import { labelOf } from '../commands/menu';
import { alignCommands } from '../commands/pin-commands';
import { findCommand } from '../commands/registry';
import type { Scene } from '../commands/scene';
import { Button } from '../controls/button';
import { EditableText } from '../controls/editable-text';
import { IconButton } from '../controls/icon-button';
import { useScene } from '../editor/use-scene';
import { useApp } from '../state/app-context';
import { GoTo } from './go-to';
import type { InspectorTools } from './inspector-tools';
import { Section } from './section';

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
    <div className="several-commands">
      {usable.map(command => (
        <Button key={command.id} kind="quiet" onPress={() => runCommand(app, command.id)}>
          {labelOf(command, scene)}
        </Button>
      ))}
    </div>
  );
}

/** The tags that all of them have, and a field that gives them one more. */
function SharedTags({ claims, tools }: { readonly claims: readonly Claim[]; readonly tools: InspectorTools }) {
  const [first, ...others] = claims;
  const shared = first?.tags.filter(tag => others.every(({ tags }) => tags.includes(tag))) ?? [];
  const add = (typed: string): void => {
    const tags = [...new Set(typed.split(',').map(tag => cleanText(tag).trim()))].filter(tag => tag !== '');
    if (tags.length === 0) return;
    tools.store.commit(
      message('inspector.step.addTag', { tag: tags.join(', ') }),
      claims.flatMap(claim => tags.flatMap(tag => setField(claim, `tags/${tag}`, true))),
    );
  };
  return (
    <div className="tags">
      {shared.map(tag => (
        <span key={tag} className="tag">
          {tag}
          <IconButton
            icon={<X size={12} strokeWidth={1.75} aria-hidden />}
            label={message('inspector.removeTag', { tag })}
            className="button-icon-small"
            onPress={() =>
              tools.store.commit(
                message('inspector.step.removeTag', { tag }),
                claims.flatMap(claim => setField(claim, `tags/${tag}`, null)),
              )
            }
          />
        </span>
      ))}
      <EditableText
        label={message('arranging.tagAll')}
        isLabelHidden
        placeholder={message('arranging.tagAll')}
        value=""
        maxLength={caps.tagLength}
        onCommit={add}
        className="field-quiet tag-field"
      />
    </div>
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
          <div className="several-actions" role="group" aria-label={message('arranging.align')}>
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
          </div>
        </Section>
      ) : null}
      {claims.length === 0 ? null : (
        <Section heading={message('arranging.sharedTags')}>
          <SharedTags claims={claims} tools={tools} />
        </Section>
      )}
      <Section heading={message('arranging.theSelected')}>
        {selection.slice(0, mostListed).map(id => (
          <GoTo key={id} tools={tools} record={id} text={textOf(id)} />
        ))}
        {selection.length <= mostListed ? null : (
          <p className="inspector-help">{message('arranging.andMore', { count: selection.length - mostListed })}</p>
        )}
      </Section>
    </>
  );
}
