import { openWorld } from '../../../../test/support/maturity/maturityWorld';
import { range } from '../../../../test/support/maturity/operationEvidence';
import { tableFrame, type Frame, type FramePart } from '../../../frames';
import type { StoredFeedback } from '../../../incidents';
import type { MaturityRunDeps } from '../../maturityDeps';
import { known } from '../known';
import { readPastIncidents, splitWeeks } from './readPastIncidents';

const hour = 3_600_000;
const day = 24 * hour;

interface Row {
  id: string;
  start: number;
  end?: number;
  severity?: string;
  services?: string;
  feedback?: string;
  /** Kinds of what was seen of it. */
  seen: string[];
}

const frame = (part: FramePart, rows: object[], roles: string[]): Frame =>
  tableFrame(
    rows,
    roles.map((role) => ({
      name: role,
      role: role as never,
      type: role === 'start' ? 'time' : role === 'end' ? 'number' : 'string',
      value: (row: object) => (row as Record<string, never>)[role],
    })),
    { kind: 'incidents', part } as never
  );

/** Answers queries of incidents with those that begin in the range. */
async function open(rows: Row[], failing = 0): Promise<MaturityRunDeps> {
  let left = failing;
  return {
    ...(await openWorld({})),
    runQuery: async ({ output }, { from, to }) => {
      if (left-- > 0) {
        throw new Error('no metrics');
      }
      const own = rows.filter(({ start }) => start >= from && start < to);
      const base = ({ id, start, end = NaN, severity = 'critical', services = 'db', feedback = '' }: Row) => ({
        ...{ incident: id, headline: `${id} fails`, start, end, severity, services, feedback },
      });
      return output === 'table'
        ? [
            frame('incidents', own.map(base), [
              'incident',
              'headline',
              'start',
              'end',
              'severity',
              'services',
              'feedback',
            ]),
          ]
        : [
            frame(
              'timeline',
              own.flatMap((row) => row.seen.map((kind, i) => ({ ...base(row), kind, start: row.start + i * 60_000 }))),
              ['incident', 'kind', 'start', 'services']
            ),
          ];
    },
  };
}

const read = async (deps: MaturityRunDeps, feedback: StoredFeedback[] = []) => {
  const sources = { metrics: { uid: 'prom' } };
  const request = { range, sources, feedback: known(feedback), advance: () => undefined };
  return readPastIncidents(request, deps);
};
const ids = async (deps: MaturityRunDeps, feedback: StoredFeedback[] = []) => {
  const found = await read(deps, feedback);
  return found.ok ? found.value.map(({ id }) => id) : found.why.code;
};
const said = (verdict: StoredFeedback['verdict'], from: number, own: Partial<StoredFeedback> = {}): StoredFeedback => ({
  ...{ id: 1, author: 'ann', verdict, note: 'the import', from, to: from + hour, services: ['db'] },
  ...own,
});

const at = range.to - 3 * day;

test('what signals show happened, week by week, with the first alert of each', async () => {
  const rows = [
    { id: 'shown', start: at, end: at + hour, seen: ['anomaly', 'alert'] },
    { id: 'old', start: range.from + day, end: range.from + 2 * day, seen: ['logPattern'] },
  ];
  const found = await read(await open(rows));
  expect(found).toEqual({
    ok: true,
    value: [
      {
        ...{ id: 'shown', title: 'shown fails', services: ['db'], from: at, to: at + hour },
        alertedAt: at + 60_000,
      },
      { id: 'old', title: 'old fails', services: ['db'], from: range.from + day, to: range.from + 2 * day },
    ],
  });
});

test('an alert is no proof of itself, what harms nobody is none, and neither is what people call noise', async () => {
  const rows = [
    { id: 'alert alone', start: at, seen: ['alert'] },
    { id: 'harmless', start: at, severity: 'info', seen: ['anomaly'] },
    { id: 'noise', start: at, feedback: 'noise', seen: ['anomaly', 'alert'] },
    { id: 'marked', start: at, feedback: 'useful', seen: ['alert'] },
  ];
  expect(await ids(await open(rows))).toEqual(['marked']);
});

test('what people marked counts where signals show nothing, and once where they do', async () => {
  const rows = [{ id: 'shown', start: at, end: at + hour, seen: ['anomaly'] }];
  const feedback = [
    said('useful', at + 60_000),
    said('known-cause', at - day, { id: 2, incident: 'i2' }),
    said('noise', at - 2 * day, { id: 3 }),
  ];
  expect(await ids(await open(rows), feedback)).toEqual(['shown', 'i2']);
  expect(await ids(await open(rows), [said('planned', at)])).toEqual([]);
});

test('a week that cannot be read hides no other, and nothing is known where none can', async () => {
  const rows = [{ id: 'old', start: range.from + day, seen: ['anomaly'] }];
  expect(await ids(await open(rows, 1))).toEqual(['old']);
  expect(await ids(await open(rows, 100))).toBe('operation.no-incidents');
});

test('weeks are counted from the end, and the rest is one, too', () => {
  expect(splitWeeks({ from: 0, to: 9 * day })).toEqual([
    { from: 2 * day, to: 9 * day },
    { from: 0, to: 2 * day },
  ]);
});
