import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import { addSource, cite } from '../../model/edits/sources';
import type { CitationId, SourceId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { compareWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';
import type { Claim } from '../../model/records';
import { MenuButton, type MenuGroup } from '../controls/menu';
import { CitationCard } from './citation-card';
import type { InspectorTools } from './inspector-tools';
import { Section } from './section';

interface SourcesSectionProps {
  readonly map: ArgumentMap;
  readonly claim: Claim;
  readonly tools: InspectorTools;
}

export function SourcesSection({ map, claim, tools }: SourcesSectionProps) {
  const { store } = tools;
  const [newest, setNewest] = useState<CitationId | null>(null);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { request, endRequest } = tools;
  useEffect(() => {
    if (request !== 'source') return undefined;
    place.current?.scrollIntoView({ block: 'nearest' });
    // An open menu closes when what it hangs on scrolls, so it opens after that.
    const frame = requestAnimationFrame(() => {
      endRequest();
      setIsMenuOpen(true);
    });
    return () => cancelAnimationFrame(frame);
  }, [request, endRequest]);
  const citations = indexOf(map).citationsOf.get(claim.id) ?? [];
  const citeNew = () => {
    const context = tools.editContext();
    const added = addSource(map, {}, context);
    const use = cite(map, claim.id, added.sourceId, context);
    store.commit(message('inspector.step.addSource'), [...added.patch, ...use.patch]);
    setNewest(use.citationId);
  };
  const citeKnown = (sourceId: SourceId) => {
    const use = cite(map, claim.id, sourceId, tools.editContext());
    store.commit(message('inspector.step.cite'), use.patch);
  };
  const known = [...map.sources.values()]
    .filter(({ id, deletedAt }) => deletedAt === null && !citations.some(({ sourceId }) => sourceId === id))
    .sort((a, b) => compareWords(a.title, b.title));
  const groups: readonly MenuGroup[] = [
    {
      actions: [
        { id: 'new', label: message('inspector.newSource'), icon: <Plus size={16} aria-hidden />, run: citeNew },
      ],
    },
    ...(known.length === 0
      ? []
      : [
          {
            heading: message('inspector.existingSources'),
            actions: known.map(source => ({
              id: source.id,
              label: source.title.trim() === '' ? message('inspector.untitledSource') : source.title,
              run: () => citeKnown(source.id),
            })),
          },
        ]),
  ];
  return (
    <Section
      headRef={place}
      heading={message('inspector.sources')}
      verb={
        <MenuButton
          label={message('inspector.addSource')}
          className="button button-icon button-icon-small"
          groups={groups}
          isOpen={isMenuOpen}
          onOpenChange={setIsMenuOpen}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden />
        </MenuButton>
      }
    >
      {citations.length === 0 ? <p className="inspector-help">{message('inspector.noSources')}</p> : null}
      {citations.map(citation => {
        const source = map.sources.get(citation.sourceId);
        return source === undefined ? null : (
          <CitationCard
            key={citation.id}
            map={map}
            source={source}
            citation={citation}
            isNew={citation.id === newest}
            tools={tools}
          />
        );
      })}
    </Section>
  );
}
