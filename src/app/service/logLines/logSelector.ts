import type { DiscoveryJson } from '../../discovery/useDiscovery';

/** A query for the log lines of a service; undefined where discovery has found no streams of it. */
export function logSelector({ services }: Pick<DiscoveryJson, 'services'>, name: string): string | undefined {
  const service = services.find((one) => one.name === name);
  const signal = service?.signals.find(({ rule }) => rule.language === 'logql');
  return signal && `{${signal.match}}`;
}
