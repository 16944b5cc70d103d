import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BundleSize {
  /** Below dist/. */
  file: string;
  /** kB as parsed and as sent. */
  size: number;
  gzipped: number;
  /** kB as parsed that it may have. */
  budget: number;
}

/** What a file of the built plugin may weigh, kB; the first pattern that fits counts. */
const budgets: Array<[pattern: RegExp, budget: number]> = [
  // What Grafana loads of every plugin before anybody opens it.
  [/^module\.js$/, 20],
  [/^datasource\/module\.js$/, 200],
  [/^panels\/\w+\/module\.js$/, 180],
  [/^panels\/\w+\/worker\.js$/, 100],
  [/./, 250],
];
/** @grafana/scenes, which all pages that draw share: the one chunk that may be larger. */
const sceneBudget = 600;

/** Every script of a built plugin with its budget, the largest first. */
export function bundleSizes(dist: string): BundleSize[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => measure(dist, file))
    .sort((a, b) => b.size - a.size)
    .map((one, place) => (place === 0 ? { ...one, budget: Math.max(one.budget, sceneBudget) } : one));
}

function measure(dist: string, file: string): BundleSize {
  const content = readFileSync(path.join(dist, file));
  const name = file.split(path.sep).join('/');
  const [, budget] = budgets.find(([pattern]) => pattern.test(name)) ?? [/./, 0];
  return { file: name, size: content.length / 1000, gzipped: gzipSync(content).length / 1000, budget };
}
