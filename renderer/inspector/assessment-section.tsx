import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import type { Claim, Confidence, Likelihood } from '../../model/records';
import { Segmented } from '../controls/segmented';
import { Select } from '../controls/select';
import type { MapStore } from '../state/map-store';
import { Section } from './section';

const likelihoods: readonly Likelihood[] = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even-chance',
  'likely',
  'very-likely',
  'almost-certain',
];
const confidences: readonly Confidence[] = ['low', 'moderate', 'high'];

/** Likelihood and confidence stand apart, as ICD 203 asks: how probable, and how well founded that judgement is. */
export function AssessmentSection({ claim, store }: { readonly claim: Claim; readonly store: MapStore }) {
  return (
    <Section heading={message('inspector.assessment')}>
      <Select<Likelihood | 'none'>
        label={message('inspector.likelihood')}
        value={claim.likelihood ?? 'none'}
        options={[
          { value: 'none', label: message('inspector.notStated') },
          ...likelihoods.map(value => ({ value, label: message(`inspector.likelihood.${value}`) })),
        ]}
        onChange={value =>
          store.commit(
            message('inspector.step.likelihood'),
            setField(claim, 'likelihood', value === 'none' ? null : value),
          )
        }
      />
      <p className="inspector-help">{message('inspector.likelihoodHelp')}</p>
      <div className="field">
        <span className="field-label">{message('inspector.confidence')}</span>
        <Segmented<Confidence>
          label={message('inspector.confidence')}
          isClearable
          value={claim.confidence}
          segments={confidences.map(value => ({ value, label: message(`inspector.confidence.${value}`) }))}
          onChange={value => store.commit(message('inspector.step.confidence'), setField(claim, 'confidence', value))}
        />
      </div>
      <p className="inspector-help">{message('inspector.confidenceHelp')}</p>
    </Section>
  );
}
