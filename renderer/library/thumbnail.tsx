import type { Json } from '../../model/json';

/** The map from far away, in the colours of the screen; an empty sheet until it is drawn. */
export function Thumbnail({ thumbnail }: { readonly thumbnail: Json }) {
  return <svg className="thumbnail" aria-hidden data-is-empty={thumbnail === null || undefined} />;
}
