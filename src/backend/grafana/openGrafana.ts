import type { GrafanaReader } from '../../incidents';
import type { Settings } from '../settings';
import { createRecordStore } from './createRecordStore';
import { createConfiguration } from './configuration';
import { readFiring, readSilences } from './readAlertmanager';
import { readPastAlerts } from './readPastAlerts';
import { connectGrafana } from './requestGrafana';

/** What is read from this Grafana with the data source's token; undefined where there is none, or no address. */
export function openGrafana(settings: Settings, signal: AbortSignal): GrafanaReader | undefined {
  const connection = connectGrafana(settings);
  if (!connection) {
    return undefined;
  }
  const call = { connection, signal };
  return {
    records: createRecordStore(call),
    listFiring: () => readFiring(call, 'grafana'),
    listPast: (range) => readPastAlerts(call, range),
    listExternal: (uid) => readFiring(call, uid),
    listSilences: () => readSilences(call),
    configuration: createConfiguration(call),
  };
}
