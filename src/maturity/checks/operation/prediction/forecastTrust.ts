import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { notApplicable, unknown, whenKnown } from '../../../check/findings';
import type { Mend } from '../../../check/mend';
import type { Evidence } from '../../../reading/evidence';
import type { SignalTrust, TrustEvidence } from '../../../reading/operation/prediction/trustEvidence';
import { gradeAgainst } from '../../gradeAgainst';
import { nameKinds } from '../../nameKinds';

/** So many of the critical signals are forecast well. */
export const minTrusted = 0.8;

/** Can critical signals be forecast? */
export const forecastTrust: Check = {
  id: 'forecast-trust',
  group: 'operation',
  title: createMessage('check.trust', {}),
  question: createMessage('check.trust-asked', {}),
  why: createMessage('check.trust-why', {}),
  perService: true,
  assess: (evidence) => whenKnown(evidence.operation.trust, (trust) => assessTrust(trust, evidence)),
};

function assessTrust({ series, looked, all }: TrustEvidence, evidence: Evidence): Finding[] {
  const known = series.filter(({ trust }) => trust !== 'unknown');
  if (known.length === 0) {
    return [
      all === 0
        ? notApplicable(createMessage('check.no-signals', {}))
        : unknown(createMessage('check.trust-short', {})),
    ];
  }
  const services = new Map<string, SignalTrust[]>();
  known.forEach((one) => services.set(one.service, [...(services.get(one.service) ?? []), one]));
  const rest =
    looked < all ? [unknown(createMessage('check.trust-waiting', { waiting: all - looked, count: all }))] : [];
  return [...[...services].map(([service, own]) => assessService(service, own, evidence)), ...rest];
}

function assessService(service: string, own: readonly SignalTrust[], { discovery }: Evidence): Finding {
  const bad = own.filter(({ trust }) => trust === 'worse than seasonal naive');
  const values = { good: own.length - bad.length, count: own.length };
  const isKnown = discovery.services.some(({ name }) => name === service);
  const mends: Mend[] = [{ kind: 'page', page: 'models', query: {}, title: createMessage('mend.models', {}) }];
  return bad.length === 0
    ? gradeAgainst({ share: 1, target: minTrusted }, createMessage('check.trust-good', { count: own.length }), {
        service,
      })
    : gradeAgainst(
        { share: values.good / own.length, target: minTrusted },
        createMessage('check.trust-bad', { ...values, names: nameKinds([...new Set(bad.map(({ kind }) => kind))]) }),
        { service: isKnown ? service : '', mends }
      );
}
