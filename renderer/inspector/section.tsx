import type { ReactNode, Ref } from 'react';

interface SectionProps {
  readonly heading: string;
  readonly verb?: ReactNode;
  readonly headRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

export function Section({ heading, verb, headRef, children }: SectionProps) {
  return (
    <section className="inspector-section">
      <div className="inspector-heading" ref={headRef}>
        <h2>{heading}</h2>
        {verb}
      </div>
      {children}
    </section>
  );
}
