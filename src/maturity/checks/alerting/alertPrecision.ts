import { matcher } from '../../../insight';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { notApplicable, unknown } from '../../check/findings';
import type { Mend } from '../../check/mend';
import type { Evidence } from '../../reading/evidence';
import { gradeAgainst } from '../gradeAgainst';
import { listNames } from '../nameKinds';
import { listPaging } from './listPaging';
import { scoreEpisodes, type Episode } from './scoreEpisodes';

/** So many of the times that somebody was notified were worth it. */
export const minPrecision = 0.8;

/** Were alerts right? */
export const alertPrecision: Check = {
  id: 'alert-precision',
  group: 'alerting',
  title: createMessage('check.precision', {}),
  question: createMessage('check.precision-asked', {}),
  why: createMessage('check.precision-why', {}),
  perService: true,
  assess: assessRules,
};

function assessRules(evidence: Evidence): Finding[] {
  const { rules, history, incidents } = evidence.operation;
  if (!rules.ok || !history.ok || !incidents.ok) {
    return [rules, history, incidents].flatMap((one) => (one.ok ? [] : [unknown(one.why)])).slice(0, 1);
  }
  const paging = listPaging(rules.value.rules);
  if (paging.length === 0) {
    const [why] = rules.value.missing;
    return [why ? unknown(why) : notApplicable(createMessage('check.no-rules', {}))];
  }
  const { waiting, needed } = history.value.backtests;
  const rest = waiting > 0 ? [unknown(createMessage('check.not-backtested', { waiting, count: needed }))] : [];
  if (incidents.value.length === 0) {
    return [unknown(createMessage('check.no-incidents', {}), { mends: [markIncidents()] })];
  }
  const context = { incidents: incidents.value, ownerOf: evidence.ownerOf };
  const episodes = scoreEpisodes(paging, history.value, context);
  if (episodes.length === 0) {
    return rest.length > 0 ? rest : [notApplicable(createMessage('check.precision-none', { count: paging.length }))];
  }
  const services = [...new Set(episodes.map(({ service }) => service))];
  const found = services.map((service) =>
    assessService(
      episodes.filter((one) => one.service === service),
      evidence
    )
  );
  return [...found, ...rest];
}

function assessService(episodes: readonly Episode[], { sources }: Evidence): Finding {
  const [{ service }] = episodes;
  const wrong = episodes.filter(({ isRight }) => !isRight);
  const right = episodes.length - wrong.length;
  const counts = new Map<string, number>();
  wrong.forEach(({ rule }) => counts.set(rule.title, (counts.get(rule.title) ?? 0) + 1));
  const worst = [...counts].sort(([, a], [, b]) => b - a).map(([title]) => title);
  const values = { right, count: episodes.length };
  const found =
    wrong.length === 0
      ? createMessage('check.precision-good', values)
      : createMessage('check.precision-bad', { ...values, names: listNames(worst) });
  return gradeAgainst({ share: right / episodes.length, target: minPrecision }, found, {
    service,
    ...(worst[0] !== undefined && {
      query: {
        source: sources.metrics.uid,
        language: 'promql',
        expr: `ALERTS{alertstate="firing", ${matcher('alertname', worst[0])}}`,
      },
      mends: [improveRules(), markIncidents()],
    }),
  });
}

function improveRules(): Mend {
  return { kind: 'page', page: 'rules', query: { tab: 'existing' }, title: createMessage('mend.improve-rules', {}) };
}

function markIncidents(): Mend {
  return { kind: 'page', page: 'incidents', query: {}, title: createMessage('mend.mark-incidents', {}) };
}
