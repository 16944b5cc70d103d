import { isMapping } from '../../../schema';

type Mapping = Record<string, unknown>;

/** More thresholds than that say nothing. */
const maxSteps = 50;

/** The steps of a panel's thresholds: of `{ steps }`, or of a list as old panels have it. */
export function listSteps(thresholds: unknown): Mapping[] {
  const steps = isMapping(thresholds) ? thresholds.steps : thresholds;
  return Array.isArray(steps) ? steps.slice(0, maxSteps).filter(isMapping) : [];
}

/** A finite number, or a text that is one, as old panels have it; undefined for anything else. */
export function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
