import type { RecordedSeries, Snapshot } from './history';

/** How the whole, a team or a service stood at two times; NaN where nothing was recorded. */
export interface Comparison {
  service: string;
  team: string;
  scoreBefore: number;
  scoreAfter: number;
  levelBefore: number;
  levelAfter: number;
}

/** A check of which more, or less, passes than before. */
export interface ChangedCheck {
  check: string;
  before: number;
  after: number;
}

const key = ({ service, team }: Pick<RecordedSeries, 'service' | 'team'>) => JSON.stringify([service, team]);

/** The whole first, then teams, then services; those that only one of both times has, too. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison[] {
  const owners = new Map(
    [before.score, before.level, after.score, after.level]
      .flat()
      .map(({ service, team }) => [key({ service, team }), { service, team }])
  );
  const read = (series: RecordedSeries[], owner: string) =>
    series
      .find((one) => key(one) === owner)
      ?.values.filter((value) => !Number.isNaN(value))
      .at(-1) ?? NaN;
  return [...owners]
    .map(([owner, names]) => ({
      ...names,
      scoreBefore: read(before.score, owner),
      scoreAfter: read(after.score, owner),
      levelBefore: read(before.level, owner),
      levelAfter: read(after.level, owner),
    }))
    .sort((a, b) => rank(a) - rank(b) || a.team.localeCompare(b.team) || a.service.localeCompare(b.service));
}

/** The checks of which more or less passes than before, the greatest change first. */
export function listChangedChecks(before: Snapshot, after: Snapshot): ChangedCheck[] {
  return [...after.checks]
    .flatMap(([check, now]) => {
      const then = before.checks.get(check);
      return then === undefined || Math.abs(now - then) < 0.005 ? [] : [{ check, before: then, after: now }];
    })
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

const rank = ({ service, team }: Pick<Comparison, 'service' | 'team'>) => (service !== '' ? 2 : team !== '' ? 1 : 0);
