import { useEffect, useState } from 'react';
import { useView } from '../state/app-context';

const coalesceMs = 150;

/** Says politely what happened to whoever does not see it; of quick changes only the last. */
export function Announcer() {
  const announcement = useView(view => view.announcement);
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(announcement), coalesceMs);
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcer">
      {text}
    </div>
  );
}
