import { isMapping } from '../../schema';
import { logStreams } from '../../sources/clients';
import type { PluginContext } from '../protocol/wire/messages';
import { checkSources } from '../settings/checkSources';
import { readAuditSettings } from './readAuditSettings';
import { readLimits } from '../settings/readLimits';
import type { PushTarget } from './createEventPush';

const ignore = () => undefined;

/** Where events of a data source are written to beside the log; undefined where its settings name no such source. */
export function findPushTarget({ orgId, dataSource }: PluginContext): PushTarget | undefined {
  if (!dataSource || dataSource.jsonData.audit === undefined) {
    return undefined;
  }
  const { uid, jsonData, secureJsonData, lastUpdatedMs } = dataSource;
  const source = readAuditSettings(jsonData.audit, checkSources(jsonData.sources, dataSource, ignore), ignore);
  const open = source && logStreams[source.kind];
  if (!open) {
    return undefined;
  }
  const limits = readLimits(isMapping(jsonData.limits) ? jsonData.limits : {}, ignore);
  const connect = () => open(source, { secrets: secureJsonData, limits, grafana: { url: '', token: '' } });
  return {
    key: JSON.stringify([orgId, uid, lastUpdatedMs]),
    // What is wrong with the settings of the source is told where it is used.
    streams: { push: async (...args) => connect().push(...args) },
  };
}
