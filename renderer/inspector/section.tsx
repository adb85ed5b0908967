import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly heading: string;
  readonly verb?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ heading, verb, children }: SectionProps) {
  const id = useId();
  return (
    <section className="inspector-section" aria-labelledby={id}>
      <div className="inspector-heading">
        <h3 id={id}>{heading}</h3>
        {verb}
      </div>
      {children}
    </section>
  );
}
