import type { ArgumentMap } from '../../model/argument-map';
import { flipPolarity } from '../../model/edits/inferences';
import { attackOf, kindOf, opposite } from '../../model/facts';
import { premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { Inference, Polarity } from '../../model/records';
import { ButtonList } from '../controls/button-list';
import { Segmented } from '../controls/segmented';
import { GoTo } from './go-to';
import { InferenceWord } from './inference-word';
import { type InspectorTools, shownText } from './inspector-tools';
import { NoteSection } from './note-section';
import { Section } from './section';
import { targetText } from './target-text';

interface InferencePanelProps {
  readonly map: ArgumentMap;
  readonly inference: Inference;
  readonly tools: InspectorTools;
}

export function InferencePanel({ map, inference, tools }: InferencePanelProps) {
  const { store } = tools;
  const kind = kindOf(map, inference);
  const attack = attackOf(map, inference);
  const premises = premisesOf(map, inference);
  const sideWord = (polarity: Polarity) => message(polarity === 'support' ? 'inspector.because' : 'inspector.but');
  return (
    <>
      <div className="inspector-section">
        <p className="inspector-role">
          <InferenceWord kind={kind} />
        </p>
        <h2 className="inspector-name">{message(`inspector.${kind}`)}</h2>
        {attack === null ? null : <p className="inspector-help">{message(`inspector.hits.${attack}`)}</p>}
      </div>
      <Section heading={message('inspector.side')}>
        <Segmented<Polarity>
          label={message('inspector.sideOf')}
          value={inference.polarity}
          segments={[
            { value: 'support', label: sideWord('support') },
            { value: 'oppose', label: sideWord('oppose') },
          ]}
          onChange={polarity => {
            if (polarity === null || polarity === inference.polarity) return;
            const label = message('inspector.step.flip', { side: sideWord(opposite(inference.polarity)) });
            store.commit(label, flipPolarity(map, inference.id));
          }}
        />
      </Section>
      <Section heading={message('inspector.target')}>
        <GoTo tools={tools} record={inference.targetId} text={targetText(map, inference)} />
      </Section>
      <Section heading={message('inspector.premises', { count: premises.length })}>
        {premises.length === 0 ? <p className="inspector-help">{message('inspector.noPremises')}</p> : null}
        <ButtonList>
          {premises.map(premise => (
            <GoTo key={premise.id} tools={tools} record={premise.id} text={shownText(premise)} />
          ))}
        </ButtonList>
      </Section>
      <NoteSection store={store} item={inference} />
    </>
  );
}
