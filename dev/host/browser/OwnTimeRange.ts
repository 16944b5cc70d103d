import { dateMath, type DateTime, type TimeRange } from '@grafana/data';
import { SceneTimeRangeTransformerBase, type SceneTimeRangeState } from '@grafana/scenes';

interface OwnTimeRangeState extends SceneTimeRangeState {
  /** Length of the range, such as "30m". */
  length: string;
}

/** A panel's own range, which ends now: it moves whenever that of the dashboard does. */
export class OwnTimeRange extends SceneTimeRangeTransformerBase<OwnTimeRangeState> {
  constructor(length: string) {
    super({ length, from: `now-${length}`, to: 'now', value: parseRange(length) });
  }

  protected ancestorTimeRangeChanged(): void {
    this.setState({ value: parseRange(this.state.length) });
  }
}

function parseRange(length: string): TimeRange {
  const raw = { from: `now-${length}`, to: 'now' };
  return { from: dateMath.toDateTime(raw.from, {}) as DateTime, to: dateMath.toDateTime(raw.to, {}) as DateTime, raw };
}
