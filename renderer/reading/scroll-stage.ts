/** Scrolls a slide that is longer than the screen by most of a page; false where there is nothing left to scroll. */
export function scrollStage(by: -1 | 1): boolean {
  const stage = document.querySelector<HTMLElement>('[data-stage]');
  if (stage === null) return false;
  const before = stage.scrollTop;
  stage.scrollBy({ top: by * stage.clientHeight * 0.85, behavior: 'instant' });
  return Math.abs(stage.scrollTop - before) > 1;
}
