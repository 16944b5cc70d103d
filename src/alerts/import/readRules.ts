import { isMapping, toText } from '../../schema';
import { createMessage, describeError, MessageError, type Message } from '../../texts';
import { findImportFormat, getImportFormat, type ImportFormatName } from './formats';
import { findEvaluationOffset } from './formats/grafanaSchedule';
import type { FoundGroup } from './formats/importFormat';
import type { GroupTiming, ImportedRule, ImportedRules, RecordedRule, RulePlace, UnreadRule } from './importedRule';
import { listDocuments, type FoundDocument } from './listDocuments';
import { getField, getMapping, readDuration } from './readFields';
import { toOwnSpec } from './own/toOwnSpec';

const maxRules = 20_000;
const defaultInterval = 60_000;

/** What a text does not say, but whoever has it may know. */
export interface ReadOptions {
  /** The evaluation interval of groups that name none, ms. Default 1 min, as in Prometheus. */
  interval?: number;
  /** Uid of the data source of Foresight, for its own rules that do not name it. Default foresight. */
  foresight?: string;
}

/**
 * The alert rules of a text: rule files of Prometheus, Mimir and Loki, PrometheusRule resources and ConfigMaps, Grafana's
 * provisioning files and exports, and answers of their APIs, in YAML or JSON, several documents among them. What cannot
 * be read is listed with its reason, and never hides its neighbours. At most 20 000 rules.
 */
export function readRules(text: string, options: ReadOptions = {}): ImportedRules {
  const { documents, unread } = listDocuments(text);
  const parts = documents.map((document) => readDocument(document, options));
  const found = joinRules([{ rules: [], recorded: [], unread: unread.map(unreadWhole) }, ...parts]);
  const isEmpty = found.rules.length + found.recorded.length + found.unread.length === 0;
  return isEmpty ? { ...found, unread: [unreadWhole(createMessage('import.no-rules', {}))] } : limitRules(found);
}

/** The same of one document that was read before, such as an answer of an API. */
export function readRuleDocument(value: unknown, options: ReadOptions = {}): ImportedRules {
  return limitRules(readDocument({ value, place: { document: 0, path: [] } }, options));
}

function unreadWhole(reason: Message): UnreadRule {
  return { group: '', title: '', reason };
}

function joinRules(parts: ImportedRules[]): ImportedRules {
  return {
    rules: parts.flatMap(({ rules }) => rules),
    recorded: parts.flatMap(({ recorded }) => recorded),
    unread: parts.flatMap(({ unread }) => unread),
  };
}

function limitRules({ rules, recorded, unread }: ImportedRules): ImportedRules {
  if (rules.length <= maxRules) {
    return { rules, recorded, unread };
  }
  const reason = createMessage('import.too-many-rules', { count: rules.length, max: maxRules });
  return { rules: rules.slice(0, maxRules), recorded, unread: [...unread, unreadWhole(reason)] };
}

function readDocument({ value, place }: FoundDocument, options: ReadOptions): ImportedRules {
  const format = findImportFormat(value);
  // Other resources and settings may stand beside the rules.
  if (format === undefined) {
    return joinRules([]);
  }
  try {
    const groups = getImportFormat(format).listGroups(value);
    return joinRules(groups.map((group) => readGroup(group, { format, place, options })));
  } catch (error) {
    return { ...joinRules([]), unread: [unreadWhole(describeRefusal(error))] };
  }
}

/** A refusal of the reader as a message of its own. */
function describeRefusal(error: unknown): Message {
  return error instanceof MessageError
    ? error.content
    : createMessage('import.syntax', { reason: describeError(error) });
}

interface DocumentContext {
  format: ImportFormatName;
  place: RulePlace;
  options: ReadOptions;
}

function readGroup(group: FoundGroup, context: DocumentContext): ImportedRules {
  try {
    const timing = readTiming(group, context.options);
    return joinRules(group.rules.map((rule) => readOne(rule, { group, timing, ...context })));
  } catch (error) {
    return { ...joinRules([]), unread: [{ group: group.name, title: '', reason: describeRefusal(error) }] };
  }
}

function readTiming({ head }: FoundGroup, { interval = defaultInterval }: ReadOptions): GroupTiming {
  const own = readDuration(head, 'interval', interval) || interval;
  const last = Date.parse(toText(getField(head, 'lastEvaluation')));
  const queryOffset = readDuration(head, 'query_offset', readDuration(head, 'evaluation_delay'));
  return { interval: own, offset: last > 0 ? Math.round(last) % own : 0, queryOffset };
}

interface RuleContext extends DocumentContext {
  group: FoundGroup;
  timing: GroupTiming;
}

function readOne({ rule, path }: FoundGroup['rules'][number], context: RuleContext): ImportedRules {
  const { group, format, options } = context;
  try {
    if (!isMapping(rule)) {
      throw new MessageError(createMessage('import.no-mapping', {}));
    }
    const place = atPath(context.place, path);
    const head = {
      id: formatPlace(place),
      format,
      folder: group.folder,
      folderUid: findFolderUid(rule, group),
      group: group.name,
      timing: context.timing,
      source: rule,
      place,
    };
    const read = getImportFormat(format).readRule(rule, group);
    if ('recorded' in read) {
      const recorded: RecordedRule = { ...head, ...read.recorded };
      return { ...joinRules([]), recorded: [recorded] };
    }
    const alert: ImportedRule = { ...head, ...read.alert, timing: scheduleRule({ ...head, ...read.alert }) };
    const spec = toOwnSpec(alert, options.foresight);
    return { ...joinRules([]), rules: [spec ? { ...alert, spec } : alert] };
  } catch (error) {
    return {
      ...joinRules([]),
      unread: [{ group: group.name, title: findTitle(rule), reason: describeRefusal(error) }],
    };
  }
}

/** The timing of a rule: Grafana's own by its folder and group, where they are known. */
function scheduleRule({ grafana, timing, folderUid, group }: ImportedRule): GroupTiming {
  return grafana === undefined || folderUid === undefined
    ? timing
    : { ...timing, offset: findEvaluationOffset({ folderUid, group, interval: timing.interval }) };
}

function findFolderUid(rule: Record<string, unknown>, { folderUid }: FoundGroup): string | undefined {
  const own = getField(getMapping(rule, 'grafana_alert'), 'namespace_uid');
  return typeof own === 'string' ? own : folderUid;
}

function findTitle(rule: unknown): string {
  const fields = isMapping(rule) ? rule : {};
  const own = getMapping(fields, 'grafana_alert');
  const title = fields.alert ?? fields.record ?? fields.title ?? fields.name ?? own.title;
  return typeof title === 'string' ? title.slice(0, 200) : '';
}

/** The place of a rule, given that of its document. */
function atPath(place: RulePlace, path: RulePlace['path']): RulePlace {
  return place.inner ? { ...place, inner: atPath(place.inner, path) } : { ...place, path: [...place.path, ...path] };
}

function formatPlace({ document, path, inner }: RulePlace): string {
  const own = [document, ...path].join('/');
  return inner ? `${own}/${formatPlace(inner)}` : own;
}
