import type { IntegrationTest } from '../environment';
import { compareTests } from './compareTests';
import { listTests } from './listTests';
import { qualityTests } from './qualityTests';
import { startDrift, type DriftHistory } from './startDrift';

/** Tests of the watch over models, over one series that has drifted and one that has not. */
export function modelTests(): { tests: IntegrationTest[]; stop(): Promise<void> } {
  let shared: Promise<DriftHistory> | undefined;
  const open = () => (shared ??= startDrift());
  return {
    tests: [...qualityTests(open), ...listTests(open), ...compareTests(open)],
    stop: async () => (await shared?.catch(() => undefined))?.prometheus.stop(),
  };
}
