import type { DiscoveredService } from '../../insight';
import { createMessage } from '../../texts';
import type { Finding } from '../check/check';
import { unknown } from '../check/findings';
import type { Evidence } from '../reading/evidence';

/** What is found of each service; of all, that it is unknown, where discovery could not read what it is told by. */
export function assessServices(
  { discovery }: Pick<Evidence, 'discovery'>,
  language: 'promql' | 'logql',
  assess: (service: DiscoveredService) => Finding
): Finding[] {
  const failure = discovery.failures.find((one) => one.language === language);
  const findings = discovery.services.map(assess);
  if (!failure) {
    return findings;
  }
  // What was found is there all the same; what was not may only not have been read.
  const why = createMessage('maturity.unread', { reason: failure.message });
  return [
    ...findings.map((one) =>
      one.outcome === 'passed' ? one : unknown(why, { service: one.service, query: one.query })
    ),
    ...(findings.length === 0 ? [unknown(why)] : []),
  ];
}
