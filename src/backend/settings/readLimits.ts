import { limitsSchema, type LimitSettings } from '../../queries';
import { formatUnknownFields, formatValue, listUnknownFields, parse, readNumberRange } from '../../schema';
import type { Report } from './report';

const { entries } = limitsSchema;

/** Limits with defaults filled in and each in its range; what was changed is reported. */
export function readLimits(given: Record<string, unknown>, report: Report): Required<LimitSettings> {
  const unknown = listUnknownFields(given, entries);
  if (unknown.length > 0) {
    report(`Limits: ${formatUnknownFields(unknown, entries)}`);
  }
  const names = Object.keys(entries) as Array<keyof LimitSettings>;
  const limits = names.map((name) => [name, readLimit(name, given[name], report)]);
  return Object.fromEntries(limits) as Required<LimitSettings>;
}

function readLimit(name: keyof LimitSettings, value: unknown, report: Report): number {
  const schema = entries[name];
  const parsed = parse(schema, value);
  if (parsed.ok) {
    return parsed.value;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    report(`Limit ${name} is ${formatValue(value)}, which is no number; ${schema.default} is used.`);
    return schema.default;
  }
  const { min = 0, max = Infinity } = readNumberRange(schema);
  const used = Math.min(Math.max(Math.round(value), min), max);
  report(`Limit ${name} is ${value}; it must be a whole number from ${min} to ${max}, so ${used} is used.`);
  return used;
}
