import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { shorten } from '../../model/shorten';
import { MenuButton } from '../controls/menu';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { focusMap } from '../editor/panes';
import { useApp, useMap, useView } from '../state/app-context';
import { visitRecord } from '../state/show-record';
import { collapse, type Crumb, crumbsTo } from './crumbs';

const longestInMenu = 60;

interface CrumbButtonProps {
  readonly crumb: Crumb;
  readonly isCurrent: boolean;
  readonly onGo: (record: RecordId) => void;
}

function CrumbButton({ crumb, isCurrent, onGo }: CrumbButtonProps) {
  return (
    <AriaButton
      className="crumb"
      {...(isCurrent ? { 'aria-current': 'location' as const } : {})}
      onPress={() => onGo(crumb.record)}
    >
      {crumb.kind === null ? null : <ArgumentSymbol symbol={crumb.kind} />}
      <span className="crumb-text" dir="auto">
        {crumb.text}
      </span>
    </AriaButton>
  );
}

/** From the contention to what is selected; each stop is a way back up. */
export function Breadcrumb() {
  const app = useApp();
  const selected = useView(view => view.selection.at(-1) ?? null);
  const map = useMap(state => state.map);
  const drafts = useMap(state => state.drafts);
  const { first, between, last } = collapse(crumbsTo(map, selected, drafts));
  const go = (record: RecordId): void => {
    focusMap(app);
    visitRecord(app, record);
  };
  const shown = [...first, ...last];
  return (
    <nav className="crumbs" aria-label={message('finding.crumbs')}>
      <ol>
        {shown.map((crumb, place) => (
          <Fragment key={crumb.record}>
            {place === first.length && between.length > 0 ? (
              <li>
                <ChevronRight className="crumb-sign" size={14} strokeWidth={1.75} aria-hidden />
                <MenuButton
                  className="crumb"
                  label={message('finding.moreCrumbs', { count: between.length })}
                  groups={[
                    {
                      actions: between.map(({ record, text, kind }) => ({
                        id: record,
                        label: shorten(text, longestInMenu),
                        icon: kind === null ? null : <ArgumentSymbol symbol={kind} />,
                        run: () => go(record),
                      })),
                    },
                  ]}
                >
                  …
                </MenuButton>
              </li>
            ) : null}
            <li>
              {place === 0 ? null : <ChevronRight className="crumb-sign" size={14} strokeWidth={1.75} aria-hidden />}
              <CrumbButton crumb={crumb} isCurrent={place === shown.length - 1} onGo={go} />
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
