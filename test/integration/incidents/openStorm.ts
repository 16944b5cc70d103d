import type { RunningPrometheus } from '../prometheus';
import { startAlertmanager, type Alertmanager } from './startAlertmanager';
import { startStorm } from './startStorm';

/** A storm with the Alertmanager that it is sent to, where there is one. */
export interface Storm {
  prometheus: RunningPrometheus;
  alertmanager?: Alertmanager;
}

/** Prometheus adds labels to what it sends that its own series do not have. */
export async function openStorm(executable: string): Promise<Storm> {
  const alertmanager = executable === '' ? undefined : await startAlertmanager(executable);
  const prometheus = await startStorm({
    externalLabels: { cluster: 'eu', region: 'west', replica: 'a' },
    ...(alertmanager && { alertmanager: alertmanager.url.replace('http://', '') }),
  });
  return { prometheus, alertmanager };
}
