/** What follows from a record, a map or a layout alone: made once for each, and let go together with it. */
export function onceForEach<From extends object, Made extends object | string>(
  make: (from: From) => Made,
): (from: From) => Made {
  const made = new WeakMap<From, Made>();
  return from => {
    let value = made.get(from);
    if (value === undefined) {
      value = make(from);
      made.set(from, value);
    }
    return value;
  };
}
