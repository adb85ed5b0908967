import { lazy, Suspense } from 'react';
import { useView } from '../state/app-context';

const Presentation = lazy(() => import('./presentation').then(module => ({ default: module.Presentation })));
const ArgumentText = lazy(() => import('./argument-text').then(module => ({ default: module.ArgumentText })));

const PrintDialog = lazy(() => import('../print/print-dialog').then(module => ({ default: module.PrintDialog })));

/** What is shown over the map and loaded when it is asked for. */
export function ReadingScreens() {
  const isPresenting = useView(view => view.presenting !== null);
  const dialog = useView(view => view.dialog);
  return (
    <Suspense fallback={null}>
      {isPresenting ? <Presentation /> : null}
      {dialog === 'read' ? <ArgumentText /> : null}
      {dialog === 'print' ? <PrintDialog /> : null}
    </Suspense>
  );
}
