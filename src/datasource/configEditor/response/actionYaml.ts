import { parse, stringify } from 'yaml';
import { t } from '@grafana/i18n';
import { readResponseSettings, type ResponseSettings } from '../../../response';
import { isMapping } from '../../../schema';
import type { Reading } from '../../../ui';
import type { ActionEntry } from './responseEntries';

/** Fields of an action that the form has controls for. */
const formFields = ['id', 'title', 'engine', 'mode', 'target'] as const;
const formLimits = ['perHour', 'perDay', 'cooldown', 'targetsAtOnce'] as const;

/** More than that no action needs. */
const maxLength = 20_000;

/** What an action has beside the fields of the form, as YAML. */
export function showRest(action: ActionEntry): string {
  const rest = without(action, formFields);
  const limits = without(action.limits ?? {}, formLimits);
  const shown = { ...rest, limits: Object.keys(limits).length > 0 ? limits : undefined };
  const text = stringify(shown, { keepUndefined: false, lineWidth: 0 });
  return text.trim() === '{}' ? '' : text;
}

/** The action with what the YAML says, or all that is wrong with it then. */
export function readRest(text: string, action: ActionEntry, settings: ResponseSettings): Reading<ActionEntry> {
  const rest = parseYaml(text);
  if (!isMapping(rest)) {
    return {
      ok: false,
      message: t('response-settings.no-yaml', 'This is no YAML with fields such as trigger, parameters and verify.'),
    };
  }
  const read = joinAction(action, rest);
  const problems = listProblems(read, settings);
  return problems.length === 0 ? { ok: true, value: read } : { ok: false, message: problems.join(' ') };
}

/** What is wrong with one action among the others, a sentence each. */
export function listProblems(action: ActionEntry, settings: ResponseSettings): string[] {
  const { engines = [], actions = [] } = settings;
  // Whether the engine is there is another field's matter.
  const assumed = engines.some(({ id }) => id === action.engine) ? [] : [{ id: action.engine, kind: 'keda' as const }];
  const others = actions.filter(({ id }) => id !== action.id);
  const prefix = `Action ${action.id}: `;
  const problems: string[] = [];
  readResponseSettings({ engines: [...engines, ...assumed], actions: [...others, action] }, (problem) => {
    if (problem.startsWith(prefix)) {
      problems.push(problem.slice(prefix.length));
    }
  });
  return problems;
}

function joinAction(action: ActionEntry, rest: Record<string, unknown>): ActionEntry {
  const { id, title, engine, mode, target, limits = {} } = action;
  const kept = Object.fromEntries(formLimits.flatMap((name) => (name in limits ? [[name, limits[name]]] : [])));
  const joined = { ...kept, ...(isMapping(rest.limits) ? without(rest.limits, formLimits) : {}) };
  return {
    id,
    title,
    engine,
    ...(mode !== undefined && { mode }),
    target,
    ...without(rest, [...formFields, 'limits']),
    ...(Object.keys(joined).length > 0 && { limits: joined }),
  } as ActionEntry;
}

/** Anchors could make much of little: none is read. */
function parseYaml(text: string): unknown {
  if (text.length > maxLength) {
    return undefined;
  }
  try {
    return parse(text, { maxAliasCount: 0 }) ?? {};
  } catch {
    return undefined;
  }
}

function without(value: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
