import type { Mark } from '../../model/compare';

const shapes: Readonly<Record<Mark, string>> = {
  added: 'M8 3.5v9M3.5 8h9',
  changed: 'M3.5 9.2c1.5-3 3-3 4.5-1.2s3 1.8 4.5-1.2',
  removed: 'M3.5 8h9',
};
const outlines: Readonly<Record<Mark, string>> = {
  added: 'M8 0.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 1 1 0-14.5z',
  changed: 'M8 0.5L15.5 8L8 15.5L0.5 8z',
  removed: 'M1.25 1.25h13.5v13.5h-13.5z',
};

/** Round plus, diamond wave, square minus: what happened is told by shape as well as by colour. */
export function MarkSign({ mark }: { readonly mark: Mark }) {
  return (
    <svg className={`mark-sign mark-${mark}`} width={16} height={16} viewBox="0 0 16 16" aria-hidden>
      <path className="mark-sign-shape" d={outlines[mark]} />
      <path className="mark-sign-line" d={shapes[mark]} />
    </svg>
  );
}
