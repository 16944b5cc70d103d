import { day, minute, type Trust } from '../../engine';
import { readProvenance, type Frame, type FrameField } from '../../frames';
import type { RunRequest } from '../../queries';
import type { ResponseRunDeps } from './responseDeps';

/** A number of one series. */
export interface Reading {
  labels: Readonly<Record<string, string>>;
  value: number;
  trust?: Trust;
}

/** What a trigger looks at: as alert rules do. */
export const triggerRange = day;

/**
 * The numbers that a query of Foresight has at present, one per series: the last where there are several.
 * @throws as a run does.
 */
export async function readNumbers(
  model: Readonly<Record<string, unknown>>,
  { now, calendar, language }: Pick<RunRequest, 'now' | 'calendar' | 'language'>,
  deps: ResponseRunDeps
): Promise<Reading[]> {
  const range = { from: now - triggerRange, to: now, intervalMs: minute };
  const request = { refId: 'trigger', ...range, now, forAlert: true, calendar, language };
  const frames = await deps.runQuery({ ...model }, request, deps);
  return frames.flatMap(readFrame);
}

function readFrame(frame: Frame): Reading[] {
  const { trust } = readProvenance(frame) ?? {};
  return frame.fields
    .filter((field) => field.type === 'number')
    .map((field) => ({ labels: field.labels ?? {}, value: findLast(field), ...(trust && { trust }) }));
}

function findLast({ values }: FrameField): number {
  for (let row = values.length - 1; row >= 0; row--) {
    const value = values[row];
    if (typeof value === 'number' && Number.isFinite(value)) {
      return value;
    }
  }
  return NaN;
}
