import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { NamedVersion } from '../../model/borders/library-api';
import { message } from '../../model/messages/message';
import { IconButton } from '../controls/icon-button';
import { ConfirmDialog } from '../controls/dialog';
import { EditableText } from '../controls/editable-text';
import { focusMap } from '../editor/panes';
import { InspectorFrame } from '../inspector/inspector-frame';
import { Section } from '../inspector/section';
import { useApp, useShownMap } from '../state/app-context';
import { DifferenceList } from './difference-list';
import type { PastMoment } from './past-moment';
import { backToNow } from './time-travel';
import { VersionField } from './version-field';
import { deleteVersion, renameVersion } from './versions';

function VersionName({ version }: { readonly version: NamedVersion }) {
  const app = useApp();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section
      heading={message('history.moment')}
      verb={
        <IconButton
          icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden />}
          label={message('history.delete')}
          onPress={() => setIsAsking(true)}
        />
      }
    >
      <EditableText
        label={message('history.versionField')}
        value={version.name}
        onCommit={name => void renameVersion(app, version, name)}
      />
      {isAsking ? (
        <ConfirmDialog
          title={message('history.deleteTitle', { name: version.name })}
          text={message('history.deleteText')}
          verb={message('history.deleteVerb')}
          isDanger
          onConfirm={() => {
            void deleteVersion(app, version).then(() => {
              backToNow(app);
              focusMap(app);
            });
          }}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </Section>
  );
}

/** In place of the inspector while an earlier moment is shown: its name, and what changed since. */
export function PastPanel({ past }: { readonly past: PastMoment }) {
  const { mapStore } = useShownMap();
  const { cut, title, at } = past;
  return (
    <InspectorFrame label={message('history.past')}>
      <div className="inspector-scroll">
        {'version' in cut ? (
          <VersionName key={cut.version} version={{ id: cut.version, name: title, at }} />
        ) : (
          <Section heading={message('history.moment')}>
            <p className="past-title" dir="auto">
              {title}
            </p>
            <VersionField key={cut.step} step={cut.step} />
          </Section>
        )}
        <Section heading={message('history.since')}>
          <DifferenceList key={mapStore.id} past={past} />
        </Section>
      </div>
    </InspectorFrame>
  );
}
