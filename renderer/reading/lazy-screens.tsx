import { lazy, Suspense } from 'react';
import { useView } from '../state/app-context';

const Presentation = lazy(() =>
  import('./presentation').then(({ Presentation: component }) => ({ default: component })),
);

/** What is shown over the map and loaded when it is asked for. */
export function ReadingScreens() {
  const isPresenting = useView(view => view.presenting !== null);
  return <Suspense fallback={null}>{isPresenting ? <Presentation /> : null}</Suspense>;
}
