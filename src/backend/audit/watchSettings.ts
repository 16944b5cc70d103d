import { createHash } from 'node:crypto';
import { shortenText } from '../../audit';
import { isMapping } from '../../schema';
import type { DataSourceInstance, PluginContext } from '../protocol/wire/messages';
import type { AuditLog } from './createAuditLog';

/** Sees that settings of a data source have changed. */
export interface SettingsWatch {
  /** To be called with every request. */
  observe(context: PluginContext): void;
}

/** The settings as they were seen last. */
interface Seen {
  lastUpdatedMs: number;
  fields: ReadonlyMap<string, string>;
}

const maxInstances = 256;
const maxFields = 2000;
const maxDepth = 8;
/** Fields that an event tells of. */
const maxShown = 20;
const maxValueLength = 100;

/**
 * Tells each change of settings between two requests, field by field. Who changed them is in Grafana's own log: a plugin
 * is not told. Of secrets only names are told, and whether they changed.
 */
export function createSettingsWatch(audit: Pick<AuditLog, 'record'>): SettingsWatch {
  const instances = new Map<string, Seen>();
  return {
    observe(context) {
      const { dataSource, orgId } = context;
      if (!dataSource) {
        return;
      }
      const key = JSON.stringify([orgId, dataSource.uid]);
      const seen = instances.get(key);
      if (seen?.lastUpdatedMs === dataSource.lastUpdatedMs) {
        return;
      }
      const now = { lastUpdatedMs: dataSource.lastUpdatedMs, fields: listFields(dataSource) };
      instances.delete(key);
      instances.set(key, now);
      const [oldest] = instances.keys();
      if (instances.size > maxInstances && oldest !== undefined) {
        instances.delete(oldest);
      }
      if (seen) {
        recordChange(audit, context, { before: seen.fields, after: now.fields });
      }
    },
  };
}

type Fields = ReadonlyMap<string, string>;

function recordChange(
  audit: Pick<AuditLog, 'record'>,
  context: PluginContext,
  { before, after }: { before: Fields; after: Fields }
): void {
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].filter((name) => before.get(name) !== after.get(name)).slice(0, maxShown);
  if (changed.length === 0) {
    return;
  }
  const show = (fields: Fields) =>
    JSON.stringify(
      Object.fromEntries(
        changed.flatMap((name) => {
          const value = fields.get(name);
          return value === undefined ? [] : [[name, isSecret(name) ? 'set' : shortenText(value, maxValueLength)]];
        })
      )
    );
  const target = `data source ${context.dataSource?.name ?? ''}`;
  audit.record(
    { action: 'settings.change', outcome: 'allowed', target, before: show(before), after: show(after) },
    context,
    { actor: '', actorKind: 'unknown', role: '' }
  );
}

const secretPrefix = 'secureJsonData.';
const isSecret = (name: string) => name.startsWith(secretPrefix);

/** All settings by their paths; of secrets and of long texts what tells others from them. */
function listFields({ name, jsonData, secureJsonData }: DataSourceInstance): Fields {
  const fields = new Map([['name', name]]);
  collect(jsonData, [], fields);
  Object.entries(secureJsonData).forEach(([key, value]) => fields.set(`${secretPrefix}${key}`, hash(value)));
  return fields;
}

function collect(value: unknown, path: string[], fields: Map<string, string>): void {
  if (fields.size >= maxFields || path.length > maxDepth) {
    return;
  }
  if (isMapping(value) || Array.isArray(value)) {
    Object.entries(value).forEach(([name, inner]) => collect(inner, [...path, name], fields));
    return;
  }
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const shown = text.length > maxValueLength ? `${text.slice(0, maxValueLength)} (${hash(text)})` : text;
  fields.set(path.join('.'), shown);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
