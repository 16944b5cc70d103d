import type { BrowserContextOptions, Page } from 'playwright-core';

/** What a test looks at: the stand-in host, or a real Grafana. */
export interface Target {
  url: string;
  kind: 'stand-in' | 'grafana';
  /** How requests of the browser and of tests say who they are. */
  headers: Record<string, string>;
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

/** Where the plugin that runs is older than these tests. */
export const onlyWithPanel =
  (id: string) =>
  ({ api }: Stage) =>
    api('GET', `/api/plugins/${id}/settings`).then(
      () => undefined,
      () => `the built plugin has no panel ${id}: build it anew`
    );
