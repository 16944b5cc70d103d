import { parse } from '../../schema';
import { dataSourceSchema } from '../../sources';
import { logStreams, type AllowedSource } from '../../sources/clients';
import type { Report } from '../settings/report';

/** The allowed source that audit events are also written to; undefined where none is named, or none that keeps logs. */
export function readAuditSettings(
  given: unknown,
  sources: ReadonlyMap<string, AllowedSource>,
  report: Report
): AllowedSource | undefined {
  const parsed = parse(dataSourceSchema.entries.audit, given);
  if (!parsed.ok) {
    report(`Audit: ${parsed.problems[0].message}`);
    return undefined;
  }
  const uid = parsed.value?.loki;
  const source = uid === undefined ? undefined : sources.get(uid);
  if (uid !== undefined && (!source || !logStreams[source.kind])) {
    report(
      `Audit: ${uid} is no allowed source of kind loki with a URL of its own. Add it to the sources, or name another.`
    );
    return undefined;
  }
  return source;
}
