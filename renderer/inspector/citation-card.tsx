import { Ellipsis, ExternalLink, PenLine, X } from 'lucide-react';
import { useState } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import { deleteCitation } from '../../model/edits/sources';
import { message } from '../../model/messages/message';
import type { Citation, Source } from '../../model/records';
import { MenuButton } from '../controls/menu';
import { Grades } from './grades';
import type { InspectorTools } from './inspector-tools';
import { RecordText } from './record-text';
import { SourceDetails } from './source-details';

interface CitationCardProps {
  readonly map: ArgumentMap;
  readonly source: Source;
  readonly citation: Citation;
  /** Just made: its details are open and the title is being typed. */
  readonly isNew: boolean;
  readonly tools: InspectorTools;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

function otherUses(map: ArgumentMap, citation: Citation): number {
  const claims = new Set(
    [...map.citations.values()]
      .filter(other => other.sourceId === citation.sourceId && other.deletedAt === null)
      .filter(other => map.claims.get(other.claimId)?.deletedAt === null)
      .map(other => other.claimId),
  );
  claims.delete(citation.claimId);
  return claims.size;
}

/** One use of one source: what it says, where, and how good it is. */
export function CitationCard({ map, source, citation, isNew, tools }: CitationCardProps) {
  const { store } = tools;
  const [isOpen, setIsOpen] = useState(isNew);
  const title = source.title.trim() === '' ? message('inspector.untitledSource') : source.title;
  const about = [...new Set([source.type, source.author, source.publisher])]
    .filter(part => part.trim() !== '')
    .join(', ');
  const date = source.publishedOn.trim();
  const others = otherUses(map, citation);
  const grade = `${source.reliability ?? ''}${citation.credibility ?? ''}`;
  return (
    <article className="citation" aria-label={title}>
      <div className="citation-head">
        <div>
          <h3>{title}</h3>
          {about === '' && date === '' ? null : (
            <p>
              {about}
              {about === '' || date === '' ? null : ' · '}
              <span className="citation-date">{date}</span>
            </p>
          )}
        </div>
        {grade === '' ? null : <span className="grade-box">{grade}</span>}
        <MenuButton
          label={message('inspector.sourceMenu', { title })}
          className="button button-icon button-icon-small"
          groups={[
            {
              actions: [
                {
                  id: 'details',
                  label: message(isOpen ? 'inspector.closeSource' : 'inspector.editSource'),
                  icon: <PenLine {...icon} />,
                  run: () => setIsOpen(!isOpen),
                },
                ...(source.url.trim() === ''
                  ? []
                  : [
                      {
                        id: 'link',
                        label: message('inspector.openLink'),
                        icon: <ExternalLink {...icon} />,
                        run: () => tools.openLink(source.url),
                      },
                    ]),
              ],
            },
            {
              actions: [
                {
                  id: 'remove',
                  label: message('inspector.removeCitation'),
                  icon: <X {...icon} />,
                  isDanger: true,
                  run: () => {
                    const { map: now } = store.store.getState();
                    const { at } = tools.editContext();
                    store.commit(message('inspector.step.removeCitation'), deleteCitation(now, citation.id, at));
                  },
                },
              ],
            },
          ]}
        >
          <Ellipsis {...icon} />
        </MenuButton>
      </div>
      {isOpen ? <SourceDetails source={source} store={store} isNew={isNew} /> : null}
      <RecordText
        store={store}
        item={citation}
        field="quote"
        label={message('inspector.quote')}
        isLabelHidden
        placeholder={message('inspector.quotePlaceholder')}
        stepLabel={message('inspector.step.quote')}
        shape="lines"
        className="field-quiet citation-quote"
      />
      <RecordText
        store={store}
        item={citation}
        field="locator"
        label={message('inspector.locator')}
        isLabelHidden
        placeholder={message('inspector.locatorPlaceholder')}
        stepLabel={message('inspector.step.locator')}
        className="field-quiet citation-locator"
      />
      <Grades source={source} citation={citation} store={store} />
      {others === 0 ? null : <p className="inspector-help">{message('inspector.sharedSource', { claims: others })}</p>}
    </article>
  );
}
