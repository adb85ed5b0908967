import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import type { Citation, Credibility, Reliability, Source } from '../../model/records';
import { Segmented } from '../controls/segmented';
import type { MapStore } from '../state/map-store';

const reliabilities: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const credibilities: readonly Credibility[] = [1, 2, 3, 4, 5, 6];

interface GradeRowProps {
  readonly label: string;
  readonly meaning: string;
  readonly children: React.ReactNode;
}

function GradeRow({ label, meaning, children }: GradeRowProps) {
  return (
    <div className="grade-row">
      <p>
        <span>{label}</span>
        <span className="grade-meaning">{meaning}</span>
      </p>
      {children}
    </div>
  );
}

interface GradesProps {
  readonly source: Source;
  readonly citation: Citation;
  readonly store: MapStore;
}

/** The two Admiralty grades, never merged: one belongs to the source, the other to what it says here. */
export function Grades({ source, citation, store }: GradesProps) {
  const { reliability } = source;
  const { credibility } = citation;
  const notGraded = message('inspector.notGraded');
  return (
    <>
      <GradeRow
        label={message('inspector.reliability')}
        meaning={reliability === null ? notGraded : message(`inspector.reliability.${reliability}`)}
      >
        <Segmented
          label={message('inspector.reliability')}
          className="segmented-grades"
          isClearable
          value={reliability}
          segments={reliabilities.map(grade => ({
            value: grade,
            label: grade,
            meaning: message(`inspector.reliability.${grade}`),
          }))}
          onChange={grade =>
            store.commit(message('inspector.step.reliability'), setField(source, 'reliability', grade))
          }
        />
      </GradeRow>
      <GradeRow
        label={message('inspector.credibility')}
        meaning={credibility === null ? notGraded : message(`inspector.credibility.${credibility}`)}
      >
        <Segmented
          label={message('inspector.credibility')}
          className="segmented-grades"
          isClearable
          value={credibility}
          segments={credibilities.map(grade => ({
            value: grade,
            label: String(grade),
            meaning: message(`inspector.credibility.${grade}`),
          }))}
          onChange={grade =>
            store.commit(message('inspector.step.credibility'), setField(citation, 'credibility', grade))
          }
        />
      </GradeRow>
    </>
  );
}
