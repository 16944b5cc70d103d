import type { StoredFeedback } from '../../../../incidents';
import { signalKinds } from '../../../../insight';
import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { notApplicable, unknown, whenKnown } from '../../../check/findings';
import type { Mend } from '../../../check/mend';
import type { Evidence } from '../../../reading/evidence';
import { listPaging } from '../../alerting/listPaging';
import { scoreEpisodes } from '../../alerting/scoreEpisodes';
import { gradeAgainst } from '../../gradeAgainst';

/** So many of the anomalies that people marked were worth it. */
export const minAnomalyPrecision = 0.7;
/** Fewer say nothing. */
const minMarked = 5;

const kinds: ReadonlySet<string> = new Set(signalKinds);
/** The verdict of most people on most anomalies is none. */
const good: ReadonlySet<string> = new Set(['useful', 'known-cause', 'planned']);

/** Were anomalies worth looking at? */
export const anomalyPrecision: Check = {
  id: 'anomaly-precision',
  group: 'operation',
  title: createMessage('check.anomalies', {}),
  question: createMessage('check.anomalies-asked', {}),
  why: createMessage('check.anomalies-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.operation.feedback, (feedback) => [assessAnomalies(feedback, evidence)]),
};

function assessAnomalies(feedback: readonly StoredFeedback[], evidence: Evidence): Finding {
  const marked = feedback.filter(
    ({ trouble, rule, signal }) => trouble !== undefined && rule === undefined && kinds.has(signal ?? '')
  );
  const right = marked.filter(({ verdict }) => good.has(verdict)).length;
  const fired = scoreRules(evidence);
  const all = marked.length + fired.length;
  const useful = right + fired.filter(({ isRight }) => isRight).length;
  const mends: Mend[] = [
    { kind: 'page', page: 'incidents', query: {}, title: createMessage('mend.mark-incidents', {}) },
  ];
  if (all < minMarked) {
    const { rules } = evidence.operation;
    const hasRules = rules.ok && rules.value.rules.some(({ labels }) => labels.foresight_kind === 'anomaly');
    return marked.length === 0 && !hasRules
      ? notApplicable(createMessage('check.anomalies-none', {}))
      : unknown(createMessage('check.anomalies-few', { count: all, needed: minMarked }), { mends });
  }
  const found = createMessage('check.anomalies-found', { useful, count: all, marked: marked.length });
  return gradeAgainst({ share: useful / all, target: minAnomalyPrecision }, found, { mends });
}

/** What rules on anomalies fired, against what is known to have happened; nothing where that is not known. */
function scoreRules({ operation: { rules, history, incidents }, ownerOf }: Evidence) {
  if (!rules.ok || !history.ok || !incidents.ok || incidents.value.length === 0) {
    return [];
  }
  const own = listPaging(rules.value.rules).filter(({ labels }) => labels.foresight_kind === 'anomaly');
  return scoreEpisodes(own, history.value, { incidents: incidents.value, ownerOf });
}
