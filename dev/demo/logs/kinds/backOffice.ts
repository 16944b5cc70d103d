import { debug, error, info, warn, type MessageKind } from '../message';

/** What goes on in the services behind the shop's pages, besides their requests. */
export const backOfficeKinds: Record<string, MessageKind[]> = {
  cart: [
    info('cart.store', 20, (d) => `saved cart ${d.hex(8)} with ${d.whole(1, 9)} items in ${d.ms(4)} ms`),
    info('cart.expiry', { seconds: 60, isPunctual: true }, (d) => `removed ${d.whole(0, 60)} abandoned carts`),
    debug('cart.redis', 25, (d) => `pipeline of ${d.whole(2, 18)} commands took ${d.ms(3)} ms`),
    warn(
      'cart.redis',
      260,
      (d) => `reconnecting to redis-${d.whole(0, 2)}:6379 after ${d.ms(1500)} ms without a reply`
    ),
    info('cart.redis', 45, (d) => `pool: ${d.whole(8, 24)} in use, ${d.whole(4, 20)} idle`),
    info('cart.merge', 55, (d) => `merged guest cart ${d.hex(8)} into customer ${d.whole(1, 4000)}`),
    warn(
      'cart.stock',
      170,
      (d) => `only ${d.whole(1, 3)} left of SKU-${d.whole(10000, 99999)}, ${d.whole(4, 9)} wanted`
    ),
    info(
      'cart.metrics',
      { seconds: 120, isPunctual: true },
      (d) => `flushed ${d.whole(180, 260)} series to the collector`
    ),
    error('cart.store', 1800, (d) => `write conflict error on cart ${d.hex(8)}, version ${d.whole(2, 30)}`),
  ],
  catalog: [
    info('cache', { seconds: 30, isPunctual: true }, (d) => [
      'cache refreshed',
      { entries: d.whole(3800, 4400), took_ms: d.ms(60) },
    ]),
    debug('cache', 20, (d) => ['cache miss', { key: `product:${d.whole(1000, 9999)}` }]),
    info('import', 300, (d) => [
      'supplier feed imported',
      { supplier: `sup-${d.whole(1, 40)}`, products: d.whole(20, 2400), took_ms: d.ms(2600) },
    ]),
    info('db', 60, (d) => ['connection pool', { in_use: d.whole(2, 14), idle: d.whole(4, 18), wait_ms: 0 }]),
    warn('import', 240, (d) => [
      'product skipped: no price',
      { supplier: `sup-${d.whole(1, 40)}`, sku: `SKU-${d.whole(10000, 99999)}` },
    ]),
    info('images', 80, (d) => [
      'thumbnails written',
      { count: d.whole(1, 48), bucket: 'shop-images', took_ms: d.ms(420) },
    ]),
    warn('db', 320, (d) => ['retrying query after serialization failure', { attempt: d.whole(1, 2) }]),
    info('stock', 45, (d) => ['stock levels synchronised', { warehouses: 3, changed: d.whole(0, 240) }]),
    debug('http', 50, (d) => ['not modified', { etag: d.hex(16) }]),
    error('images', 1600, (d) => ['image decode error', { file: `upload-${d.hex(6)}.webp` }]),
  ],
  payment: [
    info('worker', { seconds: 10, isPunctual: true, silencedBy: 'errors' }, (d) => [
      'heartbeat ok',
      { queue: d.whole(0, 12) },
    ]),
    info('charge', 12, (d) => [
      'charge accepted',
      { order: d.whole(100000, 999999), amount: d.whole(900, 48000), gateway: 'acme-pay', took_ms: d.ms(110) },
    ]),
    info('settlement', { seconds: 120, isPunctual: true }, (d) => [
      'batch settled',
      { batch: `b-${d.hex(6)}`, charges: d.whole(20, 160) },
    ]),
    debug('gateway', 45, (d) => ['access token renewed', { token: `Bearer ${d.hex(40)}`, expires_in: 3600 }]),
    info('refund', 110, (d) => [
      'refund issued',
      { order: d.whole(100000, 999999), email: `customer${d.whole(1, 4000)}@mail.example` },
    ]),
    warn('charge', 150, (d) => [
      'card declined by issuer',
      { code: d.pick(['05', '51', '54']), order: d.whole(100000, 999999) },
    ]),
    warn('gateway', 260, (d) => ['slow answer of gateway', { gateway: 'acme-pay', took_ms: d.ms(1400) }]),
    info('ledger', 60, (d) => ['ledger balanced', { entries: d.whole(100, 900), difference: 0 }]),
    info('webhook', 35, (d) => [
      'webhook received',
      { type: d.pick(['charge.captured', 'charge.refunded']), id: `evt_${d.hex(14)}` },
    ]),
    error('webhook', 1700, (d) => ['signature error in webhook', { id: `evt_${d.hex(14)}` }]),
  ],
  orders: [
    info(
      'orders.worker',
      20,
      (d) => `order ${d.whole(100000, 999999)} moved to ${d.pick(['packed', 'shipped', 'delivered'])}`
    ),
    info(
      'orders.outbox',
      { seconds: 30, isPunctual: true },
      (d) => `published ${d.whole(1, 60)} events to orders.v1 in ${d.ms(25)} ms`
    ),
    info('orders.db', 60, (d) => `checkpoint complete: wrote ${d.whole(300, 4000)} buffers, ${d.ms(800)} ms`),
    debug('orders.lock', 40, (d) => `lock on order ${d.whole(100000, 999999)} held for ${d.ms(9)} ms`),
    warn(
      'orders.carrier',
      200,
      (d) => `carrier parcel-${d.pick(['north', 'south'])} answered 429, retrying in ${d.whole(1, 8)} s`
    ),
    info(
      'orders.archive',
      { seconds: 300, isPunctual: true },
      (d) => `archived ${d.whole(40, 400)} orders older than 730 days`
    ),
    info(
      'orders.invoice',
      50,
      (d) => `invoice INV-${d.whole(10000, 99999)} sent to customer${d.whole(1, 4000)}@mail.example`
    ),
    warn('orders.address', 350, (d) => `address of order ${d.whole(100000, 999999)} could not be verified`),
    info('orders.db', 75, (d) => `vacuum of table order_lines: ${d.whole(10, 9000)} dead rows removed`),
    error('orders.carrier', 1900, (d) => `label printer error 0x${d.hex(4)}, job ${d.whole(1000, 9999)} requeued`),
  ],
};
