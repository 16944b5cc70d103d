import type { Pages, ServiceRow } from '../pages/serviceRow';
import { isAlarmed } from '../score/observation';
import type { Clock } from './clock';

/** What the overview said of services while nothing was wrong. */
export interface QuietScore {
  looks: number;
  /** Weeks of one service. */
  serviceWeeks: number;
  /** Times that a service turned Critical, and that it turned Warning or Critical. */
  criticals: number;
  alarms: number;
  /** Share of looks at a service that had it so, [0, 1]. */
  criticalShare: number;
  alarmedShare: number;
  /** What the alarms were about, the most frequent first. */
  reasons: Array<{ text: string; count: number }>;
}

interface Options {
  from: number;
  to: number;
  /** Distance of looks, ms. */
  every: number;
  onProgress(done: number): void;
}

const week = 7 * 86_400_000;

/** Distance of looks while an anomaly was there, ms. */
const closely = 60_000;

/**
 * Looks at the overview through quiet times. Where it has an anomaly that began since the look before, the clock goes back
 * and looks once a minute: no state of a minute is missed.
 */
export async function observeQuiet(pages: Pages, clock: Clock, options: Options): Promise<QuietScore> {
  const { from, to, every } = options;
  const count = createCounter();
  const look = (time: number) => {
    clock.now = time;
    return pages.readOverview();
  };
  for (let time = from; time < to; time += every) {
    const rows = await look(time);
    const missed = time > from && rows.some(({ events }) => events.some(({ start }) => start > time - every));
    for (let between = time - every + closely; missed && between < time; between += closely) {
      (await look(between)).forEach(count.turn);
    }
    rows.forEach(count.add);
    options.onProgress((time - from) / (to - from));
  }
  return count.score({ looks: Math.ceil((to - from) / every), weeks: (to - from) / week });
}

/** Counts states and how they turn, per service. */
function createCounter() {
  const counted = { rows: 0, critical: 0, alarmed: 0, criticals: 0, alarms: 0 };
  const reasons = new Map<string, number>();
  const states = new Map<string, string>();
  const turn = ({ service, now, reasons: [first] }: ServiceRow): void => {
    const last = states.get(service) ?? now;
    states.set(service, now);
    counted.criticals += Number(now === 'critical' && last !== 'critical');
    if (isAlarmed(now) && !isAlarmed(last)) {
      counted.alarms++;
      const text = `${service}, ${first?.kind ?? '-'}: ${now}`;
      reasons.set(text, (reasons.get(text) ?? 0) + 1);
    }
  };
  return {
    turn,
    /** The same at a regular look, by which times are counted. */
    add(row: ServiceRow): void {
      turn(row);
      counted.rows++;
      counted.critical += Number(row.now === 'critical');
      counted.alarmed += Number(isAlarmed(row.now));
    },
    score: ({ looks, weeks }: { looks: number; weeks: number }): QuietScore => ({
      looks,
      serviceWeeks: states.size * weeks,
      criticals: counted.criticals,
      alarms: counted.alarms,
      criticalShare: counted.critical / counted.rows,
      alarmedShare: counted.alarmed / counted.rows,
      reasons: [...reasons].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
    }),
  };
}
