/** Fields of one line; undefined where it is not of that format. */
export type FieldReader = (line: string) => ReadonlyMap<string, string> | undefined;

/** Names that Loki leaves as they are. */
const fieldName = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
const pair = /(?:^|\s)([A-Za-z_][A-Za-z0-9_]{0,99})=(?:"((?:[^"\\]|\\.){0,4000})"|([^\s"=]{0,4000}))(?=\s|$)/g;
/** A line of logfmt has so many pairs, at least. */
const minPairs = 2;

/** The texts and numbers of a JSON object, but not of objects in it. */
export const readJson: FieldReader = (line) => {
  if (!line.startsWith('{')) {
    return undefined;
  }
  try {
    const fields = Object.entries(JSON.parse(line) as Record<string, unknown>).flatMap(([name, value]) =>
      fieldName.test(name) && (typeof value === 'string' || typeof value === 'number')
        ? [[name, String(value)] as const]
        : []
    );
    return new Map(fields);
  } catch {
    return undefined;
  }
};

/** The pairs of a line of logfmt, which has no words beside them. */
export const readLogfmt: FieldReader = (line) => {
  const fields = new Map([...line.matchAll(pair)].map(([, name, quoted, plain]) => [name, quoted ?? plain] as const));
  return fields.size >= minPairs && line.replace(pair, '').trim() === '' ? fields : undefined;
};
