import type { RuleCommon, RuleSpec } from '../../../../src/alerts';
import { defaultLanguage, languageCodes, type Language } from '../../../../src/texts';
import { testFolder } from '../grafanaShopRules';

/** A rule with the sentence that its message must hold. */
export interface SpokenRule {
  spec: RuleSpec;
  sentence: RegExp;
}

interface Place {
  /** Uid of the Foresight data source. */
  foresight: string;
  /** When the trouble began, ms. */
  since: number;
}

const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;

function buildCommon({ foresight }: Place, expr: string) {
  return {
    folder: testFolder.title,
    folderUid: testFolder.uid,
    group: 'evidence',
    interval: '10s',
    for: '0s',
    severity: 'critical',
    foresight,
    source: { uid: 'prom', query: { refId: 'A', expr, range: true } },
    annotations: { runbook: 'https://runbooks.example.org/payments' },
  } satisfies Partial<RuleCommon>;
}

/** Values that are a function of the time alone, so that a real Prometheus has them for any past and goes on to. */
const wave = (period: number) => `sin(vector(2 * pi() * time() / ${period}))`;
const noise = 'sin(vector(time() * 0.7))';
const label = (expr: string, name: string, value: string) => `label_replace(${expr}, "${name}", "${value}", "", "")`;

/** Of every hundred payments one or two tenths fail, and four more since a moment. */
function writeFailures({ since }: Place): string {
  const trouble = `0.04 * (vector(time()) >= bool ${Math.round(since / 1000)})`;
  return label(`0.0015 + 0.0004 * ${wave(86_400)} + 0.00005 * ${noise} + ${trouble}`, 'service', 'payments');
}

/** The other language. */
const [korean] = languageCodes.filter((code) => code !== defaultLanguage);

/** The same anomaly in two languages; its cause, and so two steps of its message, cannot be found. */
export function listAnomalyRules(place: Place): SpokenRule[] {
  const build = (language: Language): RuleSpec => ({
    ...buildCommon(place, writeFailures(place)),
    kind: 'anomaly',
    name: `Payments fail (${language})`,
    learning: { training: '2d', step: '1m' },
    direction: 'up',
    quorum: { anomalous: 2, of: 3 },
    evidence: { what: 'failed requests', unit: 'ratio', causes: ['payment-gateway', 'cart'] },
    language,
  });
  return [
    {
      spec: build(defaultLanguage),
      sentence: new RegExp(
        String.raw`payments: failed requests 4\.\d+%, usual 0(?:\.\d+)?% to 0\.\d+%; since ${time} \([a-z ]+\)\. [23] of the last 3 observations`
      ),
    },
    {
      spec: build(korean),
      sentence: new RegExp(
        String.raw`payments: failed requests 4\.\d+%, 보통 0(?:\.\d+)?%~0\.\d+%, 시작 ${time} \([^)]+\)\. 1m 간격의 최근 관측값 3개 중 [23]개`
      ),
    },
  ];
}

/** A disk that fills, a new level, and one of five that is unlike the others. */
function writeTroubles({ since }: Place) {
  const hoursAgo = (hours: number) => Math.round(since / 1000 - hours * 3600);
  // 60 GiB of 100 now, one more each hour.
  const filling = label(`2^30 * (60 + (vector(time()) - ${hoursAgo(0)}) / 3600 + 0.05 * ${noise})`, 'disk', 'a');
  const shifted = label(`1 + 0.02 * ${noise} + 3 * (vector(time()) >= bool ${hoursAgo(8)})`, 'service', 'search');
  const away = `+ 9 * (vector(time()) >= bool ${hoursAgo(3)})`;
  const peers = ['a', 'b', 'c', 'd', 'e'].map((pod, i) =>
    label(`10 + 0.1 * sin(vector(time() * 0.${i + 3})) ${pod === 'e' ? away : ''}`, 'pod', pod)
  );
  return { filling, shifted, peers: peers.join(' or ') };
}

/** A rule of each other kind whose steps tell something. */
export function listOtherRules(place: Place): SpokenRule[] {
  const { filling, shifted, peers } = writeTroubles(place);
  const learning = { training: '2d', step: '5m' } as const;
  const bytes = { unit: 'bytes' } as const;
  return [
    {
      spec: {
        ...buildCommon(place, filling),
        kind: 'runway',
        name: 'Disk is full soon',
        learning: { training: '4d', step: '1h' },
        evidence: { ...bytes, what: 'used' },
        limit: 100 * 2 ** 30,
        crossing: 'above',
        horizon: '7d',
        fires: { within: '3d' },
      },
      sentence:
        /disk=a: used (?:59|6\d)(?:\.\d+)?GiB now, the probability of reaching the limit is \S+\. The limit of \d+ is forecast/,
    },
    {
      spec: {
        ...buildCommon(place, filling),
        kind: 'forecastBreach',
        name: 'Disk will be fuller',
        learning,
        evidence: bytes,
        bound: 'point',
        limit: 61 * 2 ** 30,
        crossing: 'above',
        horizon: '4h',
      },
      sentence:
        /disk=a: (?:59|6\d)(?:\.\d+)?GiB now, 6\d(?:\.\d+)?GiB to 6\d(?:\.\d+)?GiB in 4h\. The forecast reaches/,
    },
    {
      spec: {
        ...buildCommon(place, shifted),
        kind: 'changepoint',
        name: 'Search has a new level',
        learning,
        within: '12h',
      },
      sentence: new RegExp(
        String.raw`search: from (?:1|0\.9\d*|1\.0\d*) to (?:4|3\.9\d*|4\.0\d*); since ${time}\. 1 lasting`
      ),
    },
    {
      spec: {
        ...buildCommon(place, peers),
        kind: 'outlier',
        name: 'A pod is unlike the others',
        learning,
      },
      sentence: new RegExp(
        String.raw`pod=e: 1[89](?:\.\d+)?, its peers \S+ to \S+; since ${time}\. This series is unlike`
      ),
    },
  ];
}
