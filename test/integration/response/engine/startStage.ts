import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Control } from '../../../../dev/demo/controls';
import type { Incident } from '../../../../dev/demo/incidents';
import { createExporter, freePort, listen, startPrometheus } from '../../../../dev/demo/live';
import { createShop } from '../../../../dev/demo/shop';

/** A demo shop that is scraped by a real Prometheus, without a past. */
export interface Stage {
  shopUrl: string;
  prometheusUrl: string;
  incidents: Incident[];
  controls: Control[];
  /** The newest value of an expression; undefined where it has none. */
  measure(expr: string): Promise<number | undefined>;
  stop(): Promise<void>;
}

const hour = 3_600_000;

/** Starts both on loopback. */
export async function startStage(): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-response-'));
  const dataFolder = path.join(folder, 'data');
  mkdirSync(dataFolder);
  const incidents: Incident[] = [];
  const controls: Control[] = [];
  const server = createExporter({
    shop: createShop({ seed: 7, start: Date.now() - hour, incidents, controls }),
    incidents,
    controls,
    inject: (incident) => incidents.push(incident),
    act: (control) => controls.push(control),
    now: Date.now,
  });
  const exporter = `127.0.0.1:${await listen(server, 0)}`;
  const prometheus = await startPrometheus({
    prometheus: 'prometheus',
    folder,
    dataFolder,
    port: await freePort(),
    exporter,
  });
  return {
    shopUrl: `http://${exporter}`,
    prometheusUrl: prometheus.url,
    incidents,
    controls,
    measure: (expr) => measure(prometheus.url, expr),
    stop: async () => {
      await prometheus.stop();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function measure(url: string, expr: string): Promise<number | undefined> {
  const response = await fetch(`${url}/api/v1/query?${new URLSearchParams({ query: expr })}`);
  const { data } = (await response.json()) as { data: { result: Array<{ value: [number, string] }> } };
  return data.result.length === 0 ? undefined : Number(data.result[0].value[1]);
}
