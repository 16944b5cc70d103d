/** The side of a value on which it is dangerous. */
export type DangerSide = 'above' | 'below';

/** What there should be much of. */
const scarce = new Set(
  `idle free available avail availability remaining remain remains left unused headroom success successes successful
  succeeded uptime healthy ready up alive online hit hits hitrate hitratio reachable`.split(/\s+/)
);

/** What there should be little of. */
const burdening = new Set(
  `used usage use utilization utilisation util utilized busy saturation occupied consumed consumption pressure full error
  errors fail fails failed failing failure failures latency latencies delay delays delayed duration durations queue queued
  backlog lag pending waiting wait waits iowait steal throttled throttling throttle dropped drops drop rejected rejections timeout
  timeouts retries retry lost loss miss misses missed evicted evictions restarts crashes oom overdue stuck stale blocked
  unavailable unhealthy unready notready unreachable offline down conflicts denied 5xx bad`.split(/\s+/)
);

/** What turns the next word around. */
const negations = new Set(['not', 'non']);

/** Parts of a computer that are trouble where they are used up; only with units that have a whole. */
const resources = new Set(
  'cpu cpus memory mem ram disk disks filesystem filesystems fs swap heap inode inodes volume storage capacity'.split(
    ' '
  )
);

/** The words of a text, in lower case: at spaces, signs and capital letters. */
function splitWords(text: string): string[] {
  const spaced = text.slice(0, 500).replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return spaced
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** The other side. */
export function flipSide(side: DangerSide | undefined): DangerSide | undefined {
  return side && (side === 'above' ? 'below' : 'above');
}

/** The side that the words of a text speak of; undefined where none does, or where they contradict each other. */
export function findSideInWords(text: string): DangerSide | undefined {
  const words = splitWords(text);
  const sides = words.flatMap((word, i): DangerSide[] => {
    const side = scarce.has(word) ? 'below' : burdening.has(word) ? 'above' : undefined;
    const meant = negations.has(words[i - 1]) ? flipSide(side) : side;
    return meant ? [meant] : [];
  });
  return agreeOnSide(sides);
}

/** Whether a text speaks of a resource that can be used up. */
export function namesResource(text: string): boolean {
  return splitWords(text).some((word) => resources.has(word));
}

/** The side that all agree on; undefined where they do not, or where there is none. */
export function agreeOnSide(sides: Array<DangerSide | undefined>): DangerSide | undefined {
  const known = new Set(sides.filter((side) => side !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}
