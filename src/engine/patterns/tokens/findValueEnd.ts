const depthChanges: Readonly<Record<string, number | undefined>> = {
  '(': 1,
  '[': 1,
  '{': 1,
  ')': -1,
  ']': -1,
  '}': -1,
};
const ending = new Set(',;"\'|)]}');
const trailing = new Set('.:');

/** Where the value that begins at `from`, right behind a `=`, ends: with its quotes, or its brackets, or its word. */
export function findValueEnd(line: string, from: number): number {
  const quote = line[from];
  if (quote === '"' || quote === "'") {
    const end = line.indexOf(quote, from + 1);
    return end < 0 ? line.length : end + 1;
  }
  let end = findWordEnd(line, from);
  while (end > from + 1 && trailing.has(line[end - 1])) {
    end--;
  }
  return end;
}

/** The first blank, or outside of brackets what ends a value. */
function findWordEnd(line: string, from: number): number {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    if (line[at] <= ' ' || (depth === 0 && ending.has(line[at]))) {
      return at;
    }
    depth += depthChanges[line[at]] ?? 0;
  }
  return line.length;
}
