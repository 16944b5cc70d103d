import { createMessage, type Message } from '../../../texts';
import type { CheckId } from '../../check/weights';
import type { Risk } from '../roadmap';
import type { WeighedGap } from './orderGaps';

/** What may go wrong with what is done, and what helps. */
interface RiskKind {
  risk: (gaps: readonly WeighedGap[]) => Message;
  mitigation: (gaps: readonly WeighedGap[]) => Message;
  /** Whether it is one of this gap. */
  isOf: (given: WeighedGap) => boolean;
}

const responses: readonly CheckId[] = ['response-mode', 'response-verified'];
const rights: readonly CheckId[] = ['least-privilege', 'configuration-as-code', 'secrets'];
const changesOfCode: readonly CheckId[] = [
  'request-metrics',
  'saturation-metrics',
  'logs-present',
  'log-levels',
  'traces-joined',
];
const load: readonly CheckId[] = [
  'cardinality',
  'retention-for-seasons',
  'service-graph',
  'traces-joined',
  'model-watch',
];
const quiet: readonly CheckId[] = ['alert-precision', 'alert-flapping', 'pending-periods', 'dashboards-opened'];

const kinds: readonly RiskKind[] = [
  {
    isOf: ({ gap, benefit }) =>
      (benefit.falsePerWeek ?? 0) > 0 || gap.results.some(({ mends }) => mends.some(({ kind }) => kind === 'rule')),
    risk: (gaps) =>
      createMessage('roadmap.risk-alarms', {
        alarms: { figure: gaps.reduce((sum, { benefit }) => sum + (benefit.falsePerWeek ?? 0), 0) },
      }),
    mitigation: () => createMessage('roadmap.mitigation-alarms', {}),
  },
  {
    isOf: ({ gap }) => quiet.includes(gap.check),
    risk: () => createMessage('roadmap.risk-quiet', {}),
    mitigation: () => createMessage('roadmap.mitigation-quiet', {}),
  },
  {
    isOf: ({ gap }) => changesOfCode.includes(gap.check),
    risk: (gaps) => createMessage('roadmap.risk-code', { services: countServices(gaps) }),
    mitigation: () => createMessage('roadmap.mitigation-code', {}),
  },
  {
    isOf: ({ gap }) => load.includes(gap.check),
    risk: () => createMessage('roadmap.risk-load', {}),
    mitigation: () => createMessage('roadmap.mitigation-load', {}),
  },
  {
    isOf: ({ gap }) => rights.includes(gap.check),
    risk: () => createMessage('roadmap.risk-rights', {}),
    mitigation: () => createMessage('roadmap.mitigation-rights', {}),
  },
  {
    isOf: ({ gap }) => responses.includes(gap.check),
    risk: () => createMessage('roadmap.risk-responses', {}),
    mitigation: () => createMessage('roadmap.mitigation-responses', {}),
  },
];

/** Names of teams in one cell. */
const maxOwners = 5;

/** The risks of a phase, each once, owned by the teams whose gaps they are of. */
export function listRisks(gaps: readonly WeighedGap[]): Risk[] {
  return kinds.flatMap(({ isOf, risk, mitigation }) => {
    const own = gaps.filter(isOf);
    return own.length === 0
      ? []
      : [{ text: risk(own), mitigation: mitigation(own), owner: describeOwner(own.map(({ gap }) => gap.team)) }];
  });
}

/** Who owns what is of these teams; one without a name is yet to be named. */
export function describeOwner(teams: readonly string[]): Message {
  const named = [...new Set(teams.filter((team) => team !== ''))].sort();
  const shown = named.slice(0, maxOwners);
  const list = { list: shown };
  if (named.length === 0) {
    return createMessage('roadmap.owner-unnamed', {});
  }
  return named.length > shown.length
    ? createMessage('roadmap.owners-and-more', { teams: list, more: named.length - shown.length })
    : createMessage('roadmap.owners', { teams: list });
}

function countServices(gaps: readonly WeighedGap[]): number {
  return new Set(gaps.flatMap(({ gap }) => gap.results.map(({ service }) => service))).size;
}
