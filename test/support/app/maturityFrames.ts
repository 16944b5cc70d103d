import { createDataFrame, FieldType, toDataFrame, type DataFrame } from '@grafana/data';
import { provenanceMeta, roleConfig, type FramePart, type Role } from '../../../src/frames';
import type { Mend } from '../../../src/maturity';
import { roadmapFrame, type Roadmap } from '../../../src/maturity/roadmap';

// For tests alone: answers to queries of an assessment as the data source lays them out.

export type Cells = Record<string, string | number>;

/** One frame of an answer, with a column for each role that a row has. */
export function maturityFrame(part: FramePart, rows: Cells[], notices: string[] = []): DataFrame {
  const roles = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return createDataFrame({
    name: part,
    fields: roles.map((role) => ({
      name: role,
      type: rows.some((row) => typeof row[role] === 'number') ? FieldType.number : FieldType.string,
      values: rows.map((row) => row[role] ?? null),
      config: roleConfig(role as Role),
    })),
    meta: provenanceMeta(
      { kind: 'maturity', part },
      { notices: notices.map((text) => ({ severity: 'info' as const, text })) }
    ),
  });
}

/** The frame as a part of work that goes on. */
export function inProgress(frame: DataFrame, done: number, total: number): DataFrame {
  const foresightProgress = { done, total, doing: 'Backtesting alert rules.' };
  return { ...frame, meta: { ...frame.meta, custom: { ...frame.meta?.custom, foresightProgress } } };
}

export const slo = { id: 'cart-errors', service: 'cart', objective: 0.999 };

const rule = {
  kind: 'missing',
  name: 'cart is silent',
  source: { uid: 'prom', query: { expr: 'up' } },
  folder: 'Foresight',
  group: 'missing',
};

export const checks: Cells[] = [
  {
    check: 'request-metrics',
    title: 'Requests, failures and durations of each service',
    level: 1,
    service: 'cart',
    team: 'shop',
    outcome: 'passed',
    share: 1,
    weight: 4,
    asked: 'Does the service have rate, errors and duration?',
    found: 'All three signals are there.',
    reason: 'Without them nobody sees what users see.',
    expr: 'sum(rate(http_requests_total{service="cart"}[5m]))',
    source: 'prom',
    language: 'promql',
    mends: '[]',
  },
  {
    check: 'request-metrics',
    title: 'Requests, failures and durations of each service',
    level: 1,
    service: 'search',
    team: 'find',
    outcome: 'failed',
    share: 0,
    weight: 4,
    asked: 'Does the service have rate, errors and duration?',
    found: 'Durations are missing.',
    reason: 'Without them nobody sees what users see.',
    mends: JSON.stringify([
      { kind: 'yaml', title: 'Scrape configuration', file: 'scrape.yml', text: 'scrape_configs: []\n' },
    ]),
  },
  {
    check: 'critical-signals-alerted',
    title: 'Alerts on critical signals',
    level: 2,
    service: 'cart',
    team: 'shop',
    outcome: 'failed',
    share: 0,
    weight: 4,
    asked: 'Does every critical signal have an alert rule?',
    found: 'Failures have no alert rule.',
    reason: 'Nobody is told.',
    mends: JSON.stringify([{ kind: 'rule', spec: rule }]),
  },
  {
    check: 'notification-routes',
    title: 'Notification routes',
    level: 2,
    service: '',
    team: '',
    outcome: 'unknown',
    weight: 3,
    asked: 'Does every route lead to somebody?',
    found: 'Contact points cannot be read: the permission alert.notifications:read is missing.',
    reason: 'An alert that reaches nobody is none.',
    mends: '[]',
  },
  {
    check: 'slo-defined',
    title: 'SLOs',
    level: 3,
    service: 'cart',
    team: 'shop',
    outcome: 'failed',
    share: 0,
    weight: 4,
    asked: 'Does each service have an SLO?',
    found: 'There is none.',
    reason: 'Nobody knows what is good enough.',
    mends: JSON.stringify([
      { kind: 'settings', path: 'insight.slos', yaml: `- ${JSON.stringify(slo)}\n`, title: 'Add the SLO' },
    ]),
  },
];

const counts = { passed: 1, partly: 0, failed: 3, unknown: 1 };
export const whole: Cells = {
  service: '',
  team: '',
  level: 0,
  score: 41,
  ...counts,
  level1: 0.5,
  level2: 0,
  level3: 0,
};
export const services: Cells[] = [
  whole,
  { ...whole, service: 'cart', team: 'shop', level: 1, score: 64, passed: 1, failed: 2, unknown: 0, level1: 1 },
  { ...whole, service: 'search', team: 'find', level: 0, score: 12, passed: 0, failed: 1, unknown: 0, level1: 0 },
];
export const teams: Cells[] = [
  { ...services[1], service: '' },
  { ...services[2], service: '' },
];

/** What the output `checks` answers. */
export const assessment = (): DataFrame[] => [
  maturityFrame('checks', checks, ['Loki is not allowed: what needs logs is unknown.']),
  maturityFrame('maturityServices', services),
  maturityFrame('teams', teams),
];

/** What the output `roadmap` answers, by the part that lays it out. */
export function roadmapAnswer(): DataFrame {
  const roadmap: Roadmap = {
    made: Date.UTC(2026, 10, 20),
    weeks: 4,
    level: 1,
    score: 41,
    summary: ['Two of four incidents would have been caught.'],
    notices: [],
    phases: [
      {
        number: 1,
        goal: 'Alerts that are right',
        items: [
          {
            check: 'slo-defined',
            title: 'SLOs',
            why: 'Nobody knows what is good enough.',
            level: 3,
            team: 'shop',
            owner: 'Ann',
            services: ['cart', 'search'],
            effort: 1,
            share: 0,
            benefit: {
              value: 2,
              basis: 'backtest',
              text: 'Catches 2 incidents.',
              incidents: [{ id: '1', title: 'Checkout down', effect: 'caught' }],
              leadTime: null,
              falsePerWeek: 0.2,
            },
            found: ['There is none.'],
            mends: JSON.parse(String(checks[4].mends)) as Mend[],
          },
        ],
        criteria: [{ check: 'slo-defined', text: 'Each service has an SLO.', isDone: false }],
        risks: [{ text: 'An objective that nobody keeps.', mitigation: 'Begin with what is measured.', owner: 'Ann' }],
      },
    ],
  };
  const frame = roadmapFrame(roadmap, { service: '', team: '' }, { language: 'en-US', at: roadmap.made });
  return toDataFrame(frame);
}
