import { useState } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import type { DismissedEnd, LooseEnd } from '../../model/checks/loose-ends';
import { dismissLooseEnd, withdrawDismissal } from '../../model/edits/dismissals';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import { formatMoment } from '../controls/format';
import { TextInput } from '../controls/text-input';
import { focusPart } from '../editor/panes';
import { useApp, useShownMap } from '../state/app-context';
import { fixesOf } from './fixes';
import { kindOfEnd, titleOf, whyOf } from './loose-end-words';

function focusList(): void {
  focusPart('loose-ends', '[role="listbox"]');
}

interface DismissFieldProps {
  readonly end: LooseEnd;
  readonly onDismissed: () => void;
}

function DismissField({ end, onDismissed }: DismissFieldProps) {
  const app = useApp();
  const { mapStore } = useShownMap();
  const [reason, setReason] = useState('');
  const canDismiss = reason.trim() !== '';
  const dismiss = (): void => {
    if (!canDismiss) return;
    const context = { at: app.now(), author: app.author() };
    mapStore.commit(message('checks.step.dismiss'), dismissLooseEnd(end, reason, context));
    onDismissed();
    app.announce(message('checks.dismissedNow'));
    focusList();
  };
  return (
    <div
      className="loose-end-dismiss"
      onKeyDown={event => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing)
          dismiss();
      }}
    >
      <TextInput
        label={message('checks.reason')}
        value={reason}
        placeholder={message('checks.reasonHint')}
        onChange={setReason}
        onKeep={() => undefined}
        onDiscard={() => {
          const hadText = reason !== '';
          setReason('');
          return hadText;
        }}
      />
      <Button isDisabled={!canDismiss} onPress={dismiss}>
        {message('checks.dismiss')}
      </Button>
    </div>
  );
}

/** What the finding means, what can be done about it, and the word that it may stay. */
export function LooseEndDetail({ map, end, onDismissed }: DismissFieldProps & { readonly map: ArgumentMap }) {
  const app = useApp();
  const { past } = useShownMap();
  const kind = kindOfEnd(end);
  return (
    <section className="loose-end-detail" aria-label={titleOf(kind)}>
      <p>{whyOf(kind)}</p>
      {past === null ? (
        <>
          <div className="loose-end-fixes">
            {fixesOf(map, end).map(({ label, run }) => (
              <Button key={label} onPress={() => run(app)}>
                {label}
              </Button>
            ))}
          </div>
          <DismissField end={end} onDismissed={onDismissed} />
        </>
      ) : null}
    </section>
  );
}

export function DismissedDetail({ dismissed }: { readonly dismissed: DismissedEnd }) {
  const app = useApp();
  const { mapStore, past } = useShownMap();
  const { looseEnd, dismissal } = dismissed;
  const when = formatMoment(dismissal.createdAt);
  return (
    <section className="loose-end-detail" aria-label={titleOf(kindOfEnd(looseEnd))}>
      <p dir="auto">{dismissal.reason}</p>
      <p className="loose-end-when">{message('checks.dismissedAt', { when })}</p>
      {past === null ? (
        <div className="loose-end-fixes">
          <Button
            onPress={() => {
              mapStore.commit(message('checks.step.withdraw'), withdrawDismissal(dismissal, app.now()));
              focusList();
            }}
          >
            {message('checks.withdraw')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
