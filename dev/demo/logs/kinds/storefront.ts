import { debug, error, info, warn, type MessageKind } from '../message';

/** What goes on in the services that customers see, besides their requests. */
export const storefrontKinds: Record<string, MessageKind[]> = {
  frontend: [
    info('session', 40, (d) => ['sessions expired', { expired: d.whole(3, 90), active: d.whole(400, 2600) }]),
    info('assets', 300, (d) => ['asset manifest refreshed', { files: d.whole(210, 230), took_ms: d.ms(35) }]),
    info('login', 25, (d) => [
      'customer signed in',
      { email: mail(d.whole(1, 4000)), ip: `198.51.100.${d.whole(1, 254)}` },
    ]),
    debug('render', 30, (d) => ['page cache hit', { page: d.pick(['home', 'sale', 'help']), age_s: d.whole(1, 60) }]),
    info('flags', { seconds: 60, isPunctual: true }, (d) => [
      'feature flags polled',
      { flags: 42, changed: 0, took_ms: d.ms(12) },
    ]),
    warn('login', 180, (d) => [
      'sign-in refused: wrong password',
      { email: mail(d.whole(1, 4000)), attempts: d.whole(1, 4) },
    ]),
    warn('http', 240, (d) => ['client closed connection before response', { route: '/search', after_ms: d.ms(900) }]),
    info('pool', 120, (d) => ['upstream connections', { open: d.whole(20, 44), idle: d.whole(4, 16) }]),
    warn('csp', 400, (d) => ['content security report', { blocked: `https://cdn-${d.whole(1, 9)}.example/w.js` }]),
    error('render', 1200, (d) => ['render error: review widget gave up', { product: d.whole(1000, 9999) }]),
  ],
  search: [
    info('index', 120, (d) => [
      'segment merged',
      { segment: `_${d.hex(4)}`, docs: d.whole(800, 9000), took_ms: d.ms(240) },
    ]),
    info('index', { seconds: 60, isPunctual: true }, (d) => [
      'index refreshed',
      { shard: d.whole(0, 4), new_docs: d.whole(0, 120) },
    ]),
    debug('query', 20, (d) => ['query rewritten', { terms: d.whole(1, 6), synonyms: d.whole(0, 3) }]),
    info('cache', 90, (d) => ['query cache evicted', { entries: d.whole(10, 600), bytes: d.whole(9000, 990000) }]),
    warn('query', 150, (d) => ['slow query', { q: `${d.pick(words)} ${d.pick(words)}`, took_ms: d.ms(700) }]),
    info('suggest', 300, (d) => ['suggestions rebuilt', { entries: d.whole(18000, 19000), took_ms: d.ms(1800) }]),
    warn('gc', 600, (d) => ['long pause of garbage collection', { pause_ms: d.ms(180) }]),
    info('replica', 75, (d) => [`replica search-${d.whole(1, 3)} in sync`, { lag_ms: d.ms(20) }]),
    error('query', 1500, (d) => ['query parse error', { q: `${d.pick(words)} AND (`, position: d.whole(5, 14) }]),
  ],
  recommendations: [
    info('ModelStore', 600, (d) => `Loaded model als-${d.whole(40, 48)} (${d.whole(110, 140)} MB) in ${d.ms(900)} ms`),
    info('ProfileCache', 45, (d) => `Refreshed ${d.whole(900, 9000)} profiles in ${d.ms(120)} ms`),
    debug('Scorer', 20, (d) => `Scored ${d.whole(30, 400)} candidates for session ${d.hex(12)} in ${d.ms(14)} ms`),
    info(
      'ScheduledJobs',
      { seconds: 60, isPunctual: true, silencedBy: 'leak' },
      (d) => `Job co-purchases finished: ${d.whole(50, 4000)} pairs updated`
    ),
    info(
      'HikariPool',
      30,
      (d) => `HikariPool-1 - Pool stats (total=10, active=${d.whole(0, 7)}, idle=${d.whole(3, 10)}, waiting=0)`
    ),
    warn('Scorer', 200, (d) => `No profile for session ${d.hex(12)}, falling back to bestsellers`),
    warn('CatalogClient', 300, (d) => `Retrying GET /product/${d.whole(1000, 9999)} (attempt ${d.whole(2, 3)} of 3)`),
    info(
      'KafkaConsumer',
      50,
      (d) =>
        `[Consumer clientId=recs-1, groupId=recs] Committed offset ${d.whole(1e6, 9e6)} for partition views-${d.whole(0, 7)}`
    ),
    error('ModelStore', 2400, (d) => `Checksum error in model shard ${d.whole(1, 16)}, fetching it again`),
  ],
  checkout: [
    info('order', 15, (d) => [
      'order placed',
      { order: d.whole(100000, 999999), total: `${d.whole(9, 480)}.${d.whole(10, 99)}`, items: d.whole(1, 7) },
    ]),
    info('mail', 35, (d) => ['confirmation queued', { to: mail(d.whole(1, 4000)), order: d.whole(100000, 999999) }]),
    debug('tax', 30, (d) => ['tax rates applied', { country: d.pick(['DE', 'FR', 'KR', 'US']), lines: d.whole(1, 7) }]),
    warn('fraud', 220, (d) => [
      'order held for review',
      { order: d.whole(100000, 999999), score: `0.${d.whole(70, 99)}` },
    ]),
    info('currency', { seconds: 300, isPunctual: true }, (d) => [
      'exchange rates refreshed',
      { rates: 31, took_ms: d.ms(140) },
    ]),
    warn('cart', 140, (d) => ['price changed since it was put into the cart', { sku: sku(d.whole(1, 9999)) }]),
    info('pool', 60, (d) => ['connection pool', { open: d.whole(6, 12), waiting: 0 }]),
    info('idempotency', 90, (d) => ['keys purged', { keys: d.whole(20, 900), took_ms: d.ms(18) }]),
    error('mail', 1300, (d) => ['mail server error, will retry', { code: 451, to: mail(d.whole(1, 4000)) }]),
  ],
};

const words = ['red', 'running', 'kettle', 'lamp', 'winter', 'desk', 'cotton', 'shoes'] as const;

/** An address that nobody has: the domain is reserved for examples. */
function mail(customer: number): string {
  return `customer${customer}@mail.example`;
}

function sku(number: number): string {
  return `SKU-${String(number).padStart(5, '0')}`;
}
