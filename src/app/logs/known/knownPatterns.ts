import * as v from 'valibot';

/** A pattern that needs no look: always, or within times. */
const knownPattern = v.object({
  pattern: v.string(),
  name: v.optional(v.string()),
  effect: v.literal('ignore'),
  /** `from/to` in ISO 8601; absent = always. */
  times: v.optional(v.array(v.string())),
});
export type KnownPattern = v.InferOutput<typeof knownPattern>;

const settings = v.object({ logs: v.object({ patterns: v.array(v.unknown()) }) });

/** The known patterns in the settings of a data source; what cannot be read is left out. */
export function readKnownPatterns(jsonData: unknown): KnownPattern[] {
  const read = v.safeParse(settings, jsonData);
  return read.success ? read.output.logs.patterns.filter((one) => v.is(knownPattern, one)) : [];
}

/** The list with one more; times of a pattern that is expected already are added to it, and what is always ignored needs none. */
export function addPattern(list: readonly KnownPattern[], added: KnownPattern): KnownPattern[] {
  const before = list.find(({ pattern }) => pattern === added.pattern);
  const others = list.filter(({ pattern }) => pattern !== added.pattern);
  if (added.times === undefined || (before && before.times === undefined)) {
    return [...others, { ...before, ...added, times: undefined }].map(withoutEmpty);
  }
  return [...others, { ...before, ...added, times: [...new Set([...(before?.times ?? []), ...added.times])] }];
}

/** The list without a pattern. */
export function removePattern(list: readonly KnownPattern[], pattern: string): KnownPattern[] {
  return list.filter((one) => one.pattern !== pattern);
}

/** The settings of a data source with another list. */
export function withKnownPatterns(jsonData: object, patterns: KnownPattern[]): object {
  const { logs } = jsonData as { logs?: object };
  return { ...jsonData, logs: { ...logs, patterns } };
}

/** Times as the settings have them: `2026-12-01T22:00Z/2026-12-02T02:00Z`. */
export function writeTimes({ from, to }: { from: number; to: number }): string {
  return [from, to].map((time) => `${new Date(time).toISOString().slice(0, 16)}Z`).join('/');
}

function withoutEmpty({ times, ...known }: KnownPattern): KnownPattern {
  return times === undefined ? known : { ...known, times };
}
