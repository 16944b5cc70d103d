import { defaultLimits, type LimitSettings } from '../../queries';
import { checkFields, type Report } from './checkFields';

type LimitName = keyof LimitSettings;

/** What a limit may be set to: enough to work with, and not so much that one query could exhaust the process. */
const ranges: Record<LimitName, [number, number]> = {
  maxSeries: [1, 2_000],
  maxPoints: [1_000, 20_000_000],
  maxResponseBytes: [1024, 512 * 1024 * 1024],
  timeoutMs: [100, 300_000],
  concurrency: [1, 16],
  cacheBytes: [0, 2 * 1024 * 1024 * 1024],
};

/** Limits with defaults filled in and each in its range; what was changed is reported. */
export function readLimits(given: Record<string, unknown>, report: Report): Required<LimitSettings> {
  checkFields(given, Object.keys(ranges), (text) => report(`Limits: ${text}`));
  const limits = { ...defaultLimits };
  for (const name of Object.keys(ranges) as LimitName[]) {
    limits[name] = readLimit(name, given[name], report);
  }
  return limits;
}

function readLimit(name: LimitName, value: unknown, report: Report): number {
  if (value === undefined || value === null || value === '') {
    return defaultLimits[name];
  }
  const [least, most] = ranges[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    report(`Limit ${name} is ${JSON.stringify(value)}, which is no number; ${defaultLimits[name]} is used.`);
    return defaultLimits[name];
  }
  const used = Math.min(Math.max(Math.round(value), least), most);
  if (used !== value) {
    report(`Limit ${name} is ${value}; it must be a whole number from ${least} to ${most}, so ${used} is used.`);
  }
  return used;
}
