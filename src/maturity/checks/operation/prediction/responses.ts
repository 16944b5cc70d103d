import { createMessage } from '../../../../texts';
import { toYaml } from '../../../../alerts';
import type { ResponseMode, ResponseRecord } from '../../../../response';
import type { Check, Finding } from '../../../check/check';
import { fail, grade, notApplicable, unknown, whenKnown } from '../../../check/findings';
import type { Mend } from '../../../check/mend';
import type { Evidence } from '../../../reading/evidence';
import { listNames } from '../../nameKinds';

/** How far a mode goes: an action that is only observed is a beginning. */
const reach: Readonly<Record<ResponseMode, number>> = { observe: 0.3, suggest: 0.6, approve: 1, auto: 1 };
/** So many of the actions that were done are known to have helped, or not. */
const minVerified = 0.9;

/** Is there something that acts, and how far may it go? */
export const responseModes: Check = {
  id: 'response-mode',
  group: 'operation',
  title: createMessage('check.response', {}),
  question: createMessage('check.response-asked', {}),
  why: createMessage('check.response-why', {}),
  perService: false,
  assess: (evidence) => [assessCatalogue(evidence)],
};

function assessCatalogue({ operation: { catalogue }, discovery }: Evidence): Finding {
  const actions = [...catalogue.actions.values()];
  if (actions.length === 0 && discovery.services.length === 0) {
    return unknown(createMessage('maturity.no-services', {}));
  }
  if (actions.length === 0) {
    return fail(createMessage('check.response-none', {}), { mends: [beginCatalogue()] });
  }
  const boldest = actions.reduce((most, one) => (reach[one.mode] > reach[most.mode] ? one : most));
  const share = catalogue.stopped ? Math.min(0.5, reach[boldest.mode]) : reach[boldest.mode];
  const values = { count: actions.length, action: boldest.id, mode: boldest.mode };
  const found = createMessage(catalogue.stopped ? 'check.response-stopped' : 'check.response-found', values);
  return grade(share, found, { mends: share < 1 ? [openResponses()] : [] });
}

/** Is it looked at whether actions helped? */
export const responsesVerified: Check = {
  id: 'response-verified',
  group: 'operation',
  title: createMessage('check.verified', {}),
  question: createMessage('check.verified-asked', {}),
  why: createMessage('check.verified-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.operation.responses, (records) => [assessRecords(records, evidence)]),
};

function assessRecords(records: readonly ResponseRecord[], { operation: { catalogue } }: Evidence): Finding {
  const listKeys = (...events: Array<ResponseRecord['event']>) =>
    new Set(records.filter(({ event }) => events.includes(event)).map(({ key }) => key));
  const undone = listKeys('withdrawn', 'failed');
  const done = [...listKeys('handed-off')].filter((key) => !undone.has(key));
  const [helped, not] = [listKeys('verified'), listKeys('not-verified')];
  const known = done.filter((key) => helped.has(key) || not.has(key));
  const unverified = [...catalogue.actions.values()].filter(({ verify }) => verify === undefined);
  if (done.length === 0) {
    return catalogue.actions.size === 0 || unverified.length === 0
      ? notApplicable(createMessage('check.verified-none', {}))
      : grade(
          1 - unverified.length / catalogue.actions.size,
          createMessage('check.verified-unset', {
            count: unverified.length,
            names: listNames(unverified.map(({ id }) => id)),
          }),
          { mends: [openResponses()] }
        );
  }
  const values = { done: done.length, known: known.length, helped: done.filter((key) => helped.has(key)).length };
  const share = known.length / done.length;
  return grade(share >= minVerified ? 1 : share, createMessage('check.verified-found', values), {
    mends: share < minVerified ? [openResponses()] : [],
  });
}

function openResponses(): Mend {
  return { kind: 'page', page: 'response', query: {}, title: createMessage('mend.responses', {}) };
}

/** A catalogue that only observes: nothing is handed over by it. */
function beginCatalogue(): Mend {
  return {
    kind: 'settings',
    path: 'response',
    yaml: toYaml({
      engines: [{ id: 'automation', kind: 'webhook', url: 'https://AUTOMATION/ADDRESS' }],
      actions: [
        {
          id: 'restart',
          title: 'Restart what is unwell',
          engine: 'automation',
          mode: 'observe',
          target: 'service',
          trigger: { query: { queryType: 'services', output: 'health' }, above: 1.5, for: '5m' },
          limits: { perDay: 3, cooldown: '30m' },
        },
      ],
    }),
  };
}
