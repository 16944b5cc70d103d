import type { QueryStatistics } from '../../backtest';
import type { FoundQuery, QueryLimit } from '../foundQuery';
import type { DangerSide } from './dangerWords';
import { findDangerSide } from './findDangerSide';
import { findWhole } from './findWhole';

/** A limit with the side on which it is dangerous to reach it. */
export interface DangerousLimit extends QueryLimit {
  crossing: DangerSide;
}

/** The share of the whole that counts as used up, or, of what there should be much of, as all there is left. */
const fullShare = 0.95;

/**
 * The limits of a query whose dangerous side is known, the most serious first: those of its panel or author, then, of
 * percentages and shares, nearly all there is, or nearly nothing: a forecast seldom gets to a bound of its values.
 */
export function listDangerousLimits(query: FoundQuery): DangerousLimit[] {
  const side = findDangerSide(query);
  const whole = findWhole(query.unit);
  const own = query.limits.flatMap((limit) => orientLimit(limit, { side, whole }));
  return [...own, ...(whole === undefined || side === undefined ? [] : [nearlyWhole(whole, side)])];
}

/** A maximum is no limit of what is dangerous below it, and no better one than nearly the whole. */
function orientLimit(limit: QueryLimit, { side, whole }: { side?: DangerSide; whole?: number }): DangerousLimit[] {
  const crossing = limit.crossing ?? side;
  const isUseless = limit.from === 'max' && (crossing === 'below' || (whole !== undefined && limit.value >= whole));
  return crossing === undefined || isUseless ? [] : [{ ...limit, crossing }];
}

function nearlyWhole(whole: number, crossing: DangerSide): DangerousLimit {
  const share = crossing === 'above' ? fullShare : 1 - fullShare;
  return { value: Number((share * whole).toPrecision(6)), crossing, from: 'whole' };
}

/** The first limit that the series are not usually beyond already: a rule for one that they are would always fire. */
export function chooseLimit(limits: DangerousLimit[], { series }: QueryStatistics): DangerousLimit | undefined {
  return limits.find(({ value, crossing }) => {
    const beyond = series.filter(({ median }) => (crossing === 'above' ? median >= value : median <= value));
    return beyond.length <= series.length / 2;
  });
}
