import type { ArgumentMap } from '../../model/argument-map';
import { makeHome } from '../../model/edits/arrange';
import { kindOf } from '../../model/facts';
import { homesOf } from '../../model/homes';
import type { InferenceId } from '../../model/ids';
import { indexOf, premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import type { Claim, Inference } from '../../model/records';
import { Button } from '../controls/button';
import { ButtonList } from '../controls/button-list';
import { Checkbox } from '../controls/checkbox';
import { formatMoment } from '../controls/format';
import { AssessmentSection } from './assessment-section';
import { GoTo } from './go-to';
import { InferenceWord } from './inference-word';
import { type InspectorTools, shownText } from './inspector-tools';
import { RecordText } from './record-text';
import { NoteSection } from './note-section';
import { Section } from './section';
import { SourcesSection } from './sources-section';
import { TagsField } from './tags-field';
import { premiseOfText, targetText } from './target-text';

interface ClaimPanelProps {
  readonly map: ArgumentMap;
  readonly claim: Claim;
  readonly tools: InspectorTools;
}

/** What the claim does in the map, in words: the chip of its home and what that aims at. */
function Role({ map, claim }: Omit<ClaimPanelProps, 'tools'>) {
  const { contention, homeOf } = homesOf(map);
  if (contention === claim.id) return <p className="inspector-role">{message('inspector.contention')}</p>;
  const homeId = homeOf.get(claim.id);
  const home = homeId === undefined ? undefined : map.inferences.get(homeId);
  if (home === undefined) return <p className="inspector-role">{message('inspector.loose')}</p>;
  return (
    <p className="inspector-role">
      <InferenceWord kind={kindOf(map, home)} />
      <span>{premiseOfText(map, home)}</span>
    </p>
  );
}

/** Whether the claim stands there, and what it stands together with: two uses may aim at the same claim. */
function noteOfUse(map: ArgumentMap, claim: Claim, use: Inference, home: InferenceId | undefined): string {
  const place = message(use.id === home ? 'inspector.useHome' : 'inspector.useReference');
  const others = premisesOf(map, use).filter(({ id }) => id !== claim.id);
  if (others.length === 0) return place;
  return message('inspector.useWith', { place, others: others.map(shownText).join(', ') });
}

function Uses({ map, claim, tools }: ClaimPanelProps) {
  const uses = indexOf(map).usesOf.get(claim.id) ?? [];
  if (uses.length < 2) return null;
  const home = homesOf(map).homeOf.get(claim.id);
  const chooseHome = (use: Inference) =>
    tools.store.commit(message('inspector.step.makeHome'), makeHome(map, claim.id, use.id));
  return (
    <Section heading={message('inspector.usedElsewhere', { uses: uses.length })}>
      <ButtonList>
        {uses.map(use => (
          <div key={use.id} className="inspector-use">
            <InferenceWord kind={kindOf(map, use)} />
            <GoTo tools={tools} record={use.id} text={targetText(map, use)} foot={noteOfUse(map, claim, use, home)} />
            {use.id === home ? null : (
              <Button kind="link" onPress={() => chooseHome(use)}>
                {message('inspector.makeHome')}
              </Button>
            )}
          </div>
        ))}
      </ButtonList>
    </Section>
  );
}

export function ClaimPanel({ map, claim, tools }: ClaimPanelProps) {
  const { store } = tools;
  const questions = indexOf(map).questionsAbout.get(claim.id) ?? [];
  const when = formatMoment(claim.createdAt);
  return (
    <>
      <div className="inspector-section">
        <Role map={map} claim={claim} />
        <RecordText
          store={store}
          item={claim}
          field="text"
          label={message('inspector.claimText')}
          isLabelHidden
          placeholder={message('inspector.emptyText')}
          stepLabel={message('inspector.step.text')}
          shape="wrapped"
          className="field-quiet inspector-title"
        />
      </div>
      <SourcesSection map={map} claim={claim} tools={tools} />
      <NoteSection store={store} item={claim} />
      <Section heading={message('inspector.standing')}>
        <Checkbox
          label={message('inspector.isAssumption')}
          help={message('inspector.isAssumptionHelp')}
          isChecked={claim.isAssumption}
          onChange={isOn =>
            store.commit(
              message(isOn ? 'inspector.step.assumption' : 'inspector.step.noAssumption'),
              setField(claim, 'isAssumption', isOn),
            )
          }
        />
        <Checkbox
          label={message('inspector.isImplicit')}
          help={message('inspector.isImplicitHelp')}
          isChecked={claim.isImplicit}
          onChange={isOn =>
            store.commit(
              message(isOn ? 'inspector.step.implicit' : 'inspector.step.noImplicit'),
              setField(claim, 'isImplicit', isOn),
            )
          }
        />
      </Section>
      <AssessmentSection claim={claim} store={store} />
      <Uses map={map} claim={claim} tools={tools} />
      {questions.length === 0 ? null : (
        <Section heading={message('inspector.questions')}>
          <ButtonList>
            {questions.map(question => (
              <GoTo key={question.id} tools={tools} record={question.id} text={shownText(question)} />
            ))}
          </ButtonList>
        </Section>
      )}
      <Section heading={message('inspector.details')}>
        <div className="inspector-pair">
          <span className="field-label">{message('inspector.tags')}</span>
          <TagsField key={claim.id} claims={[claim]} fieldLabel={message('inspector.addTag')} store={store} />
        </div>
        <RecordText
          store={store}
          item={claim}
          field="marking"
          label={message('inspector.marking')}
          placeholder={message('inspector.markingPlaceholder')}
          stepLabel={message('inspector.step.marking')}
        />
        <p className="inspector-help">
          {claim.author === ''
            ? message('inspector.writtenBy', { when })
            : message('inspector.writtenByAuthor', { author: claim.author, when })}
        </p>
      </Section>
    </>
  );
}
