import type { BrowserContextOptions, Page } from 'playwright-core';
import { hour } from '../../src/engine';

/** What a test looks at: the stand-in host, or a real Grafana. */
export interface Target {
  url: string;
  kind: 'stand-in' | 'grafana';
  /** How requests of the browser and of tests say who they are. */
  headers: Record<string, string>;
  /** The Prometheus with the shop's history, where it is known. */
  prometheusUrl?: string;
  /** The simulated shop that the data sources speak of, where it is known. */
  shopUrl?: string;
  /** Process id of the plugin's backend, where it is known. */
  backendPid?(): Promise<number>;
  stop(): Promise<void>;
}

export interface Opened {
  page: Page;
  /** What the page complained of so far. */
  complaints: string[];
}

export interface Stage {
  target: Target;
  /** Opens an address below the target's in a browser of its own. */
  open(path: string, options?: OpenOptions): Promise<Opened>;
  /** Calls the target's HTTP API. @throws Error for a status of 400 or more. */
  api(method: string, path: string, body?: unknown): Promise<unknown>;
}

export interface OpenOptions {
  context?: BrowserContextOptions;
  /** Before the page loads: to change what it gets. */
  prepare?(page: Page): Promise<void>;
}

export interface Spec {
  /** The claim. */
  name: string;
  /** Why it cannot run against this target; undefined where it can. */
  skip?(stage: Stage): string | undefined | Promise<string | undefined>;
  /** What it gives back is printed beside its name. */
  run(stage: Stage): Promise<string | void>;
}

/** @throws Error with the sentence where the condition does not hold. */
export function check(holds: boolean, sentence: string): void {
  if (!holds) {
    throw new Error(sentence);
  }
}

/** @throws Error listing what the page complained of. */
export function checkQuiet({ complaints }: Opened): void {
  check(complaints.length === 0, `The page complains:\n${complaints.join('\n')}`);
}

export const onlyStandIn =
  (why: string) =>
  ({ target }: Stage) =>
    target.kind === 'stand-in' ? undefined : why;

/** What happens in the shop, as it lists it. */
export interface Incident {
  kind: string;
  service: string;
  title: string;
  /** ms. */
  from: number;
  to: number;
}

export const onlyWithShop = ({ target }: Stage) =>
  target.shopUrl === undefined ? 'the simulated shop is not known here: name it in the variable SHOP_URL' : undefined;

/** The latest incident of a kind that is over. */
export async function pastIncident({ target }: Stage, kind: string): Promise<Incident> {
  const incidents = (await (await fetch(`${target.shopUrl}/incidents`)).json()) as Incident[];
  const past = incidents.filter((one) => one.kind === kind && one.to < Date.now() - hour);
  check(past.length > 0, `The shop has had no incident of kind ${kind}.`);
  return past[past.length - 1];
}

/** A range around an incident, as an address has it. */
export function rangeAround({ from, to }: Incident, before = hour, after = hour): string {
  return `from=${from - before}&to=${to + after}`;
}

/** Where the plugin that runs is older than these tests. */
export const onlyWithPanel =
  (id: string) =>
  ({ api }: Stage) =>
    api('GET', `/api/plugins/${id}/settings`).then(
      () => undefined,
      () => `the built plugin has no panel ${id}: build it anew`
    );
