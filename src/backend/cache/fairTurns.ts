/** Turns for work of which only so much is under way at once. */
export interface FairTurns {
  /** Waits for a turn of this owner; what it gives ends the turn. */
  wait(owner: string): Promise<() => void>;
}

/** Turns of which at most `max` are taken at a time: whoever has the fewest is next, then whoever waits longest. */
export function createFairTurns(max: number): FairTurns {
  const taken = new Map<string, number>();
  const waiting: Array<{ owner: string; begin: () => void }> = [];
  let running = 0;

  const count = (owner: string) => taken.get(owner) ?? 0;

  function next(): void {
    if (running >= max || waiting.length === 0) {
      return;
    }
    const fewest = Math.min(...waiting.map(({ owner }) => count(owner)));
    const [one] = waiting.splice(
      waiting.findIndex(({ owner }) => count(owner) === fewest),
      1
    );
    running++;
    taken.set(one.owner, count(one.owner) + 1);
    one.begin();
  }

  function end(owner: string): void {
    running--;
    if (count(owner) <= 1) {
      taken.delete(owner);
    } else {
      taken.set(owner, count(owner) - 1);
    }
    next();
  }

  return {
    wait: (owner) =>
      new Promise((resolve) => {
        waiting.push({ owner, begin: () => resolve(() => end(owner)) });
        next();
      }),
  };
}
