import { nameSignal } from '../../../insight';
import { renderText } from '../../../ui/health';
import type { CausesJson, EvidenceJson } from './causesJson';

/** One signal of a suspect, ready to be drawn. */
export interface SignalRow {
  service: string;
  /** Its name in the user's language. */
  name: string;
  evidence: EvidenceJson;
  values: Array<number | null>;
  /** Values beyond these are plainly unusual; undefined where nothing is known of the past. */
  usual: { lower: number; upper: number } | undefined;
  /** Times of new versions of the service, ms. */
  deploys: number[];
}

/** Spreads on both sides of the usual level within which values are as usual. */
const usualSpreads = 3;

/** The drawn signals in the order in which they began; those without a beginning last, the most suspect service first. */
export function listRows({ services, changes }: Pick<CausesJson, 'services' | 'changes'>): SignalRow[] {
  return services
    .flatMap(({ service, evidence }) => {
      const deploys = changes.filter((change) => change.service === service).map(({ time }) => time);
      return evidence.flatMap((one) =>
        one.values ? [createRow(service, { ...one, values: one.values }, deploys)] : []
      );
    })
    .sort((a, b) => (a.evidence.onset ?? Infinity) - (b.evidence.onset ?? Infinity));
}

function createRow(service: string, evidence: EvidenceJson & Pick<SignalRow, 'values'>, deploys: number[]): SignalRow {
  const name = nameSignal(evidence.signal ?? '');
  return {
    service,
    name: typeof name === 'string' ? name : renderText(name),
    evidence,
    values: evidence.values,
    usual: findUsual(evidence),
    deploys,
  };
}

/** What never was below zero usually is not. */
function findUsual({ usual, spread, values = [] }: EvidenceJson): SignalRow['usual'] {
  if (typeof usual !== 'number' || typeof spread !== 'number') {
    return undefined;
  }
  const lower = usual - usualSpreads * spread;
  const isPositive = usual >= 0 && values.every((value) => (value ?? 0) >= 0);
  return { lower: isPositive ? Math.max(0, lower) : lower, upper: usual + usualSpreads * spread };
}

/** The values of a row that are plainly unusual from `since` on, with the one before each, so that lines meet. */
export function selectUnusual({ values, usual }: SignalRow, isSince: (place: number) => boolean): Array<number | null> {
  const isUnusual = (place: number) => {
    const value = values[place] ?? null;
    return usual !== undefined && value !== null && (value < usual.lower || value > usual.upper) && isSince(place);
  };
  return values.map((value, i) => (isUnusual(i) || isUnusual(i + 1) ? value : null));
}
