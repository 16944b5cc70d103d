import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from '../../../dev/host/pluginClient';
import { hour } from '../../../src/engine';
import { readProgress, readRows, type Frame } from '../../../src/queries';
import { readFrames, type Environment } from '../environment';

/** An assessment of these few series is over by then. */
const maxTries = 120;

/** The same data source with other settings beside its own. */
export function withSettings({ jsonData, ...instance }: Instance, own: object, lastUpdatedMs: number): Instance {
  return { ...instance, lastUpdatedMs, jsonData: { ...jsonData, ...own } };
}

/** Asks until the answer, of an assessment unless another type is named, is whole. */
export async function assess(
  { plugin }: Pick<Environment, 'plugin'>,
  instance: Instance,
  { headers = {}, ...model }: { headers?: Record<string, string>; [field: string]: unknown }
): Promise<Frame[]> {
  for (let i = 0; i < maxTries; i++) {
    const to = Date.now();
    const query = { refId: 'A', from: to - hour, to, intervalMs: 60_000, model: { queryType: 'maturity', ...model } };
    const answer = (await plugin.queryData(instance, [query], headers)).get('A');
    assert.ok(answer, 'The plugin answered without refId A.');
    const isUnderWay = 'error' in answer ? /is being made|in progress/.test(answer.error) : readProgress(answer.frames);
    if (!isUnderWay) {
      return readFrames(answer);
    }
    await sleep(250);
  }
  throw new Error('The work behind the answer did not end.');
}

/** Check, service and outcome of each row. */
export const describeChecks = (frame: Frame) =>
  readRows(frame).map((row) => [row.text('check'), row.text('service'), row.text('outcome')].join(' '));
