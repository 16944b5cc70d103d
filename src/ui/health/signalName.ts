import { t } from '@grafana/i18n';
import type { SignalKind } from '../../insight';

/** What a kind of signal is called, in the user's language. */
export function signalName(kind: SignalKind): string {
  return names[kind]();
}

const names: Record<SignalKind, () => string> = {
  rate: () => t('signal.rate', 'Requests'),
  errors: () => t('signal.errors', 'Failed requests'),
  duration: () => t('signal.duration', 'Duration, p99'),
  queue: () => t('signal.queue', 'Queue'),
  logs: () => t('signal.logs', 'Log volume'),
  logErrors: () => t('signal.log-errors', 'Errors in logs'),
  cpu: () => t('signal.cpu', 'CPU'),
  throttling: () => t('signal.throttling', 'CPU throttling'),
  memory: () => t('signal.memory', 'Memory'),
  disk: () => t('signal.disk', 'Disk'),
  network: () => t('signal.network', 'Dropped packets'),
};
