import path from 'node:path';
import { describeDemo, startShop, type RunningShop } from '../../dev/demo/session';
import { startHost } from '../../dev/host/server/startHost';
import type { Target } from './spec';

export interface TargetOptions {
  /** A real Grafana, instead of the stand-in. */
  grafanaUrl?: string;
  grafanaToken?: string;
  /** A Prometheus with the shop's history that runs already. */
  prometheusUrl?: string;
  lokiUrl?: string;
  /** The shop behind that Prometheus. */
  shopUrl?: string;
  /** Executables, for what is started here. */
  backend: string;
  prometheus: string;
  promtool: string;
}

/** What every program of the browser tests is told by its caller. */
export const targetArguments = {
  backend: { type: 'string', default: '' },
  prometheus: { type: 'string', default: 'prometheus' },
  promtool: { type: 'string', default: 'promtool' },
} as const;

/** What may run already, by variables of the environment. */
export function readVariables(env: Record<string, string | undefined>) {
  const { GRAFANA_URL, GRAFANA_TOKEN, PROMETHEUS_URL, LOKI_URL, SHOP_URL } = env;
  return {
    grafanaUrl: GRAFANA_URL,
    grafanaToken: GRAFANA_TOKEN,
    prometheusUrl: PROMETHEUS_URL,
    lokiUrl: LOKI_URL,
    shopUrl: SHOP_URL,
  };
}

const root = path.join(__dirname, '..', '..');

export async function openTarget(options: TargetOptions): Promise<Target> {
  return options.grafanaUrl ? realGrafana(options.grafanaUrl, options) : standIn(options);
}

function realGrafana(url: string, { grafanaToken: token, prometheusUrl, shopUrl }: TargetOptions): Target {
  const credentials = token ? `Bearer ${token}` : `Basic ${Buffer.from('admin:admin').toString('base64')}`;
  return {
    url: url.replace(/\/$/, ''),
    kind: 'grafana',
    headers: { Authorization: credentials },
    prometheusUrl,
    shopUrl,
    stop: async () => undefined,
  };
}

async function standIn(options: TargetOptions): Promise<Target> {
  const stops: Array<() => Promise<void> | void> = [];
  const stop = async () => {
    for (const undo of stops.splice(0).reverse()) {
      await undo();
    }
  };
  try {
    const shop = options.prometheusUrl
      ? { prometheusUrl: options.prometheusUrl, exporterUrl: options.shopUrl, logs: { url: options.lokiUrl ?? '' } }
      : await startOwnShop(options, (undo) => stops.push(undo));
    const host = await startHost({
      root,
      backend: options.backend,
      environment: { PROMETHEUS_URL: shop.prometheusUrl, LOKI_URL: shop.logs.url },
      demo: shop.exporterUrl ? describeDemo(shop.exporterUrl) : undefined,
      onEvent: (sentence) => process.stdout.write(`${sentence}\n`),
    });
    stops.push(host.stop);
    return {
      url: host.url,
      kind: 'stand-in',
      headers: {},
      prometheusUrl: shop.prometheusUrl,
      shopUrl: shop.exporterUrl,
      backendPid: async () => (await host.plugin()).pid,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demo's shop in a Prometheus of its own. */
async function startOwnShop(
  options: TargetOptions,
  onStop: (undo: () => Promise<void> | void) => void
): Promise<RunningShop> {
  const folder = path.join(root, '.cache', 'e2e');
  const signal = new AbortController().signal;
  return startShop({ ...options, folder, output: process.stdout, signal }, onStop);
}
