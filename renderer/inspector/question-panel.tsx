import { useState } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import { answerQuestion } from '../../model/edits/questions';
import type { ClaimId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { Question } from '../../model/records';
import { Button } from '../controls/button';
import { ButtonList } from '../controls/button-list';
import { TextInput } from '../controls/text-input';
import { GoTo } from './go-to';
import { type InspectorTools, shownText } from './inspector-tools';
import { RecordText } from './record-text';
import { Section } from './section';

interface QuestionPanelProps {
  readonly map: ArgumentMap;
  readonly question: Question;
  readonly tools: InspectorTools;
}

const shownMatches = 8;

function AnswerPicker({ map, question, tools }: QuestionPanelProps) {
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase();
  const found =
    wanted === ''
      ? []
      : indexOf(map)
          .claims.filter(({ id, text }) => id !== question.aboutId && text.toLocaleLowerCase().includes(wanted))
          .slice(0, shownMatches);
  return (
    <>
      <p className="inspector-help">{message('inspector.stillOpen')}</p>
      <TextInput
        label={message('inspector.answerPlaceholder')}
        isLabelHidden
        placeholder={message('inspector.answerPlaceholder')}
        value={words}
        onChange={setWords}
        onKeep={() => undefined}
        onDiscard={() => {
          setWords('');
          return words !== '';
        }}
      />
      <ButtonList>
        {found.map(claim => (
          <button
            key={claim.id}
            type="button"
            className="inspector-row"
            onClick={() =>
              tools.store.commit(message('inspector.step.answer'), answerQuestion(map, question.id, claim.id))
            }
          >
            <span>{shownText(claim)}</span>
          </button>
        ))}
      </ButtonList>
    </>
  );
}

export function QuestionPanel({ map, question, tools }: QuestionPanelProps) {
  const about = map.claims.get(question.aboutId as ClaimId);
  const answer = question.answeredById === null ? undefined : map.claims.get(question.answeredById);
  return (
    <>
      <div className="inspector-section">
        <p className="inspector-role">{message('inspector.question')}</p>
        <RecordText
          store={tools.store}
          item={question}
          field="text"
          label={message('inspector.question')}
          isLabelHidden
          placeholder={message('inspector.emptyText')}
          stepLabel={message('inspector.step.question')}
          shape="wrapped"
          className="field-quiet inspector-title"
        />
      </div>
      {about === undefined ? (
        <Section heading={message('inspector.aboutMap')}>
          <GoTo tools={tools} record={map.map.id} text={map.map.title} />
        </Section>
      ) : (
        <Section heading={message('inspector.aboutClaim')}>
          <GoTo tools={tools} record={about.id} text={shownText(about)} />
        </Section>
      )}
      <Section heading={message('inspector.answeredBy')}>
        {answer === undefined || answer.deletedAt !== null ? (
          <AnswerPicker key={question.id} map={map} question={question} tools={tools} />
        ) : (
          <>
            <GoTo tools={tools} record={answer.id} text={shownText(answer)} />
            <Button
              kind="link"
              onPress={() =>
                tools.store.commit(message('inspector.step.reopen'), answerQuestion(map, question.id, null))
              }
            >
              {message('inspector.noAnswer')}
            </Button>
          </>
        )}
      </Section>
    </>
  );
}
