import type { ReactNode } from 'react';

export function Preference({ heading, children }: { readonly heading?: string; readonly children: ReactNode }) {
  return (
    <section className="preference">
      {heading === undefined ? null : <h3>{heading}</h3>}
      {children}
    </section>
  );
}
