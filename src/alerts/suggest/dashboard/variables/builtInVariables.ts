import { isMapping } from '../../../../schema';
import { createVariable, type Variables } from './variable';

type Mapping = Record<string, unknown>;

/** Seconds of the units in Grafana's relative times. */
const units = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3_600],
  ['d', 86_400],
  ['w', 604_800],
  ['M', 2_592_000],
  ['y', 31_536_000],
]);
const defaultRangeSeconds = 21_600;

/** What every query of a dashboard may refer to: the dashboard itself. */
export function createBuiltIns({ uid, title }: { uid: string; title: string }): Variables {
  const chosen = [{ value: title, text: title, properties: { name: title, uid } }];
  return new Map([['__dashboard', { ...createVariable('__dashboard', title), chosen }]]);
}

/** What the queries of variables may refer to besides: the time range that the dashboard is opened with. */
export function createLookupBuiltIns(dashboard: Mapping): Variables {
  const seconds = readRange(dashboard.time);
  const values = [
    ['__range', `${seconds}s`],
    ['__range_s', String(seconds)],
    ['__range_ms', String(seconds * 1000)],
    ['__interval', '15s'],
    ['__interval_ms', '15000'],
    ['__rate_interval', '60s'],
    ['__searchFilter', '.*'],
  ];
  return new Map(values.map(([name, value]) => [name, createVariable(name, value)]));
}

/** Seconds of "now-6h" to "now"; Grafana's own default for all other ranges. */
function readRange(time: unknown): number {
  const from = isMapping(time) && typeof time.from === 'string' ? time.from : '';
  const [, count, unit] = /^now-(\d{1,6})([smhdwMy])$/.exec(from) ?? [];
  return count === undefined ? defaultRangeSeconds : Math.max(60, Number(count) * (units.get(unit) ?? 1));
}
