import type { Stage } from './stage/stage';

/** What a group counts: attempts that held, and those that got through with what came of them. */
export interface Tally {
  held(count?: number): void;
  through(attempt: string, outcome: string): void;
  /** A figure for people: a time, a rate, a size. */
  figure(text: string): void;
}

/** Attempts of one kind, against processes of their own. */
export interface Group {
  name: string;
  /** One line on what is tried. */
  claim: string;
  run(stage: Stage, tally: Tally): Promise<void>;
}

/** One attempt: what got through, or undefined where the plugin held. */
export interface Attack<Target> {
  name: string;
  run(target: Target): Promise<string | undefined>;
}

/** Runs attempts one after the other; one that throws got through. */
export async function runAttacks<Target>(attacks: Array<Attack<Target>>, target: Target, tally: Tally): Promise<void> {
  for (const { name, run } of attacks) {
    const outcome = await run(target).catch((error: unknown) => `failed: ${String(error)}`);
    if (outcome === undefined) {
      tally.held();
    } else {
      tally.through(name, outcome);
    }
  }
}
