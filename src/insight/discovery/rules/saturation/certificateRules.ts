import { select } from '../expressions';
import { serviceLabels } from '../serviceLabels';
import type { SignalRule } from '../signalRule';

interface Expiry {
  id: string;
  metric: string;
  subject?: string[];
  /** Labels that name a certificate among several of one service. */
  per?: string[];
  /** How the time that is left is made of the metric. Default: it is when the certificate expires, in seconds. */
  left?: (metric: string) => string;
}

const probed = ['service_name', 'exported_service', 'service', 'app', 'target', 'instance'];

/** Where certificates tell until when they hold. */
const expiries: Expiry[] = [
  { id: 'probe-certificate', metric: 'probe_ssl_earliest_cert_expiry', subject: probed },
  { id: 'x509-certificate', metric: 'x509_cert_not_after', per: ['subject_CN', 'secret_name', 'filename'] },
  {
    id: 'cert-manager',
    metric: 'certmanager_certificate_expiration_timestamp_seconds',
    per: ['exported_namespace', 'name'],
  },
  { id: 'ingress-certificate', metric: 'nginx_ingress_controller_ssl_expire_time_seconds', per: ['host'] },
  { id: 'traefik-certificate', metric: 'traefik_tls_certs_not_after', per: ['cn'] },
  {
    id: 'envoy-certificate',
    metric: 'envoy_server_days_until_first_cert_expiring',
    // Without a certificate it is the largest number of 32 bits.
    left: (metric) => `86400 * (${metric} < 100000)`,
  },
];

/** Seconds until a certificate expires: 0 is the limit that it falls to. */
export const certificateRules: SignalRule[] = expiries.map(
  ({ id, metric, subject = serviceLabels, per = [], left }) => {
    const by = ['$by', ...per].join(', ');
    const series = select(metric);
    return {
      id,
      language: 'promql',
      kind: 'certificate',
      scope: 'service',
      metric,
      subject,
      expr: `min by (${by}) (${left ? left(series) : `(${series} > 0) - time()`})`,
      unit: 's',
      harm: 'down',
      limit: 0,
    };
  }
);
