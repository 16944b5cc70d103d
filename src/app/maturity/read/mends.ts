import * as v from 'valibot';

/** More ways to mend one gap than that help nobody. */
const maxMends = 6;

/** Characters of a text that is shown or put into a file. */
const maxText = 200_000;

const text = v.pipe(v.string(), v.maxLength(maxText));
const title = v.fallback(text, '');

const mend = v.variant('kind', [
  v.object({ kind: v.literal('rule'), spec: v.looseObject({ kind: text, name: v.fallback(text, '') }), title }),
  v.object({
    kind: v.literal('settings'),
    path: text,
    yaml: v.fallback(text, ''),
    value: v.optional(v.unknown()),
    title,
  }),
  v.object({ kind: v.literal('yaml'), file: text, text, title }),
  v.object({
    kind: v.literal('dashboard'),
    uid: v.fallback(text, ''),
    model: v.optional(v.record(v.string(), v.unknown())),
    title,
  }),
  v.object({ kind: v.literal('page'), page: text, query: v.fallback(v.record(v.string(), text), {}), title }),
]);

/** A way to mend a gap, as the answer of the assessment has it; its texts are in the user's language. */
export type ReadMend = v.InferOutput<typeof mend>;

const list = v.pipe(v.string(), v.parseJson(), v.array(v.unknown()));

/** The ways to mend that a cell lists; one that cannot be read is left out. */
export function readMends(json: string): ReadMend[] {
  const read = v.safeParse(list, json);
  const each = read.success ? read.output.map((one) => v.safeParse(mend, one)) : [];
  return each.flatMap((one) => (one.success ? [one.output] : [])).slice(0, maxMends);
}
