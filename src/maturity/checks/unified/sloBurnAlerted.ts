import { resolveName, type DiscoveredService } from '../../../insight';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { fail, notApplicable, pass, unknown, whenKnown } from '../../check/findings';
import { draftBurnRule } from '../../mend/draftBurnRule';
import type { Evidence } from '../../reading/evidence';
import type { AlertRule, AlertRules } from '../../reading/operation/rules/alertRule';
import { createWatcherFinder } from '../alerting/watchedSignals';
import { showSeries } from '../showQuery';

/** What rules on error budgets say of themselves, whoever wrote them: ours, sloth's, pyrra's. */
const burnWords = /burn|error[ _-]?budget|\bslos?\b|slo[_:]/i;
const minWindows = 2;

/** Is somebody told when an error budget burns too fast? */
export const sloBurnAlerted: Check = {
  id: 'slo-burn-alerted',
  group: 'unified',
  title: createMessage('check.slo-burn', {}),
  question: createMessage('check.slo-burn-asked', {}),
  why: createMessage('check.slo-burn-why', {}),
  perService: true,
  assess(evidence) {
    return evidence.slos.length === 0
      ? [notApplicable(createMessage('check.slo-recovered-none', {}))]
      : whenKnown(evidence.operation.rules, (rules) => assessAll(rules, evidence));
  },
};

function assessAll({ rules, missing }: AlertRules, evidence: Evidence): Finding[] {
  const { slos, discovery, sources } = evidence;
  const find = createWatcherFinder(rules);
  const burning = rules.filter((one) => !one.isPaused && isBurnRule(one));
  return slos.flatMap(({ service: written, objective, window }): Finding[] => {
    const found = resolveName(written, discovery);
    const service = discovery.services.find(({ name }) => 'name' in found && name === found.name);
    if (!service) {
      return [unknown(createMessage('check.slo-recovered-unread', { service: written }))];
    }
    const query = showSeries(service, { source: sources.metrics.uid, kinds: ['errors'] });
    const named = { service: service.name, query };
    const watching = new Set(listErrors(service).flatMap((signal) => find(signal, service.name)));
    const own = burning.find((one) => watching.has(one) || watchesService(one, service.name, evidence));
    if (own) {
      return [pass(createMessage('check.slo-burn-good', { rule: own.title }), named)];
    }
    const [errors] = listErrors(service);
    const spec =
      errors && draftBurnRule(errors, { service: service.name, objective, window, source: sources.metrics.uid });
    const mends = spec ? [{ kind: 'rule' as const, spec }] : [];
    return [
      missing.length > 0
        ? unknown(createMessage('check.slo-burn-perhaps', { reason: missing[0] }), { ...named, mends })
        : fail(createMessage('check.slo-burn-bad', {}), { ...named, mends }),
    ];
  });
}

function listErrors({ signals }: DiscoveredService) {
  return signals.filter(({ rule }) => rule.kind === 'errors');
}

/** A rule that says so, or looks at one thing over several windows. */
function isBurnRule({ title, group, labels, exprs }: AlertRule): boolean {
  const said = [title, group, ...Object.keys(labels), labels.foresight_kind ?? '', ...exprs].join(' ');
  const windows = new Set([...exprs.join(' ').matchAll(/\[([0-9a-z]+)\]/g)].map(([, window]) => window));
  return labels.foresight_kind === 'sloBurn' || burnWords.test(said) || windows.size > minWindows;
}

function watchesService({ labels, exprs }: AlertRule, service: string, { ownerOf }: Evidence): boolean {
  const last = service.split('/').pop() ?? service;
  return ownerOf(labels) === service || exprs.some((expr) => expr.includes(`"${last}"`));
}
