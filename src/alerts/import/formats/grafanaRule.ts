import { isMapping, toNumber } from '../../../schema';
import type { RuleStep } from '../../spec/grafana/grafanaRule';
import { execErrStates, noDataStates } from '../../spec/ruleCommon';
import type { GrafanaHandling } from '../importedRule';
import {
  getField,
  getList,
  getMapping,
  readDuration,
  readText,
  readTexts,
  refuseField,
  type Mapping,
} from '../readFields';
import type { ReadRule } from './importFormat';

const maxSteps = 100;
/** Evaluations without a series until its alert is resolved, where the rule says nothing. */
const defaultMissingEvaluations = 2;

/** A rule by the names of Grafana's provisioning files. @throws MessageError */
export function readGrafanaRule(rule: Mapping): ReadRule {
  const title = readText(rule, 'title', 1000);
  const labels = readTexts(rule, 'labels');
  const record = getField(rule, 'record');
  if (isMapping(record)) {
    return { recorded: { title: readText(record, 'metric', 1000) || title, labels } };
  }
  if (title === '') {
    throw refuseField('title', getField(rule, 'title'), "the rule's title");
  }
  const steps = readSteps(rule);
  const refId = readText(rule, 'condition', 100);
  if (!steps.some((step) => step.refId === refId)) {
    throw refuseField('condition', refId, `the letter of a step: ${steps.map((step) => step.refId).join(', ')}`);
  }
  return {
    alert: {
      title,
      labels,
      annotations: readTexts(rule, 'annotations'),
      pending: readDuration(rule, 'for'),
      keepFiring: readDuration(rule, 'keepFiringFor'),
      condition: { steps, refId },
      grafana: readHandling(rule),
      datasourceUid: steps.find(({ datasourceUid }) => datasourceUid !== '__expr__')?.datasourceUid,
    },
  };
}

function readHandling(rule: Mapping): GrafanaHandling {
  const missing = toNumber(getField(rule, 'missingSeriesEvalsToResolve') ?? 0);
  return {
    noData: chooseState(rule, 'noDataState', noDataStates),
    execErr: chooseState(rule, 'execErrState', execErrStates),
    missingEvaluations: Number.isInteger(missing) && missing > 0 ? missing : defaultMissingEvaluations,
    isPaused: getField(rule, 'isPaused') === true,
  };
}

/** One of the states, the first of them where none is given. */
function chooseState<State extends string>(rule: Mapping, field: string, states: readonly State[]): State {
  const text = readText(rule, field).toLowerCase();
  const state = states.find((one) => one.toLowerCase() === text);
  if (state === undefined && text !== '') {
    throw refuseField(field, text, `one of ${states.join(', ')}`);
  }
  return state ?? states[0];
}

function readSteps(rule: Mapping): RuleStep[] {
  const data = getList(rule, 'data');
  if (data.length === 0 || data.length > maxSteps) {
    throw refuseField('data', getField(rule, 'data'), `a list of 1 to ${maxSteps} queries and expressions`);
  }
  return data.map((step, i) => readStep(step, i));
}

/** Expressions had the uid -100 before they had a name. */
const expressionUids = new Set(['__expr__', '-100']);

function readStep(value: unknown, i: number): RuleStep {
  if (!isMapping(value) || !isMapping(getField(value, 'model'))) {
    throw refuseField(`data[${i}]`, value, 'a query with a refId and a model');
  }
  const range = getMapping(value, 'relativeTimeRange');
  const uid = readText(value, 'datasourceUid', 1000);
  return {
    refId: readText(value, 'refId', 100),
    queryType: readText(value, 'queryType', 1000) || readText(getMapping(value, 'model'), 'queryType', 1000),
    datasourceUid: expressionUids.has(uid) ? '__expr__' : uid,
    relativeTimeRange: { from: readDuration(range, 'from') / 1000, to: readDuration(range, 'to') / 1000 },
    model: getMapping(value, 'model'),
  };
}
