/** The command "Name this moment…" asks; whichever field is there for it answers by taking the focus. */
let field: (() => void) | null = null;
let isAsked = false;

export function onVersionRequest(focus: () => void): () => void {
  field = focus;
  // The panel was opened by the command itself.
  if (isAsked) focus();
  isAsked = false;
  return () => {
    if (field === focus) field = null;
  };
}

export function requestVersionName(): void {
  if (field === null) isAsked = true;
  else field();
}
