import { isMapping } from './isMapping';
import { problemIf, shown, type RuleProblem } from './problem';
import { execErrStates, noDataStates, severities } from '../spec/ruleCommon';
import { ruleKinds, type RuleKind } from '../spec/ruleSpec';
import { crossings, directions } from '../../queries';

type Type = 'text' | 'number' | 'object' | readonly string[];
type Fields = Record<string, Type>;

const needed: Fields = {
  name: 'text',
  folder: 'text',
  group: 'text',
  interval: 'text',
  for: 'text',
  severity: severities,
  foresight: 'text',
  source: 'object',
};
const optional: Fields = {
  folderUid: 'text',
  keepFiring: 'text',
  noData: noDataStates,
  execErr: execErrStates,
  labels: 'object',
  annotations: 'object',
  recovery: 'number',
  learning: 'object',
};

const neededByKind: Record<RuleKind, Fields> = {
  anomaly: { direction: directions, quorum: 'object' },
  forecastBreach: { bound: ['point', 'lower', 'upper'], limit: 'number', crossing: crossings, horizon: 'text' },
  runway: { limit: 'number', crossing: crossings, horizon: 'text', fires: 'object' },
  outlier: {},
  deviation: { peer: 'text', direction: directions, quorum: 'object' },
  missing: { what: ['missing', 'flat'], within: 'text' },
  sloBurn: { objective: 'number', period: 'text' },
  changepoint: { within: 'text' },
};
const optionalByKind: { [Kind in RuleKind]?: Fields } = {
  missing: { tolerance: 'number' },
  sloBurn: { exhaustedWithin: 'text' },
  changepoint: { deployed: 'text' },
};

/** What keeps a value from being a rule at all: no rule, an unknown kind, fields that are missing or of a wrong type. */
export function checkShape(spec: unknown): RuleProblem[] {
  if (!isMapping(spec)) {
    return [{ field: 'rule', message: `The rule is ${shown(spec)}. Give an object with a kind and its fields.` }];
  }
  const kind = ruleKinds.find((one) => one === spec.kind);
  const unknown = `The kind is ${shown(spec.kind)}, which is not known. Choose one of ${ruleKinds.join(', ')}.`;
  const here = { ...needed, ...(kind && neededByKind[kind]) };
  const perhaps = { ...optional, ...(kind && optionalByKind[kind]) };
  return [
    ...problemIf(kind === undefined, 'kind', unknown),
    ...Object.entries(here).flatMap(([field, type]) => checkField(field, spec[field], type)),
    ...Object.entries(perhaps).flatMap(([field, type]) =>
      spec[field] === undefined ? [] : checkField(field, spec[field], type)
    ),
  ];
}

function checkField(field: string, value: unknown, type: Type): RuleProblem[] {
  if (typeof type !== 'string') {
    const wrong = !type.some((choice) => choice === value);
    return problemIf(wrong, field, `${field} is ${shown(value)}. Choose one of ${type.join(', ')}.`);
  }
  return problemIf(!holds(value, type), field, `${field} is ${shown(value)}. Give ${called[type]}.`);
}

const called = { text: 'a text that is not empty', number: 'a number', object: 'an object' };

function holds(value: unknown, type: 'text' | 'number' | 'object'): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return isMapping(value);
  }
}
