import { sceneGraph, SceneTimeRange } from '@grafana/scenes';

/**
 * The time range of a page. An automatic refresh waits for the answers that are still under way: a first look at many services
 * may take longer than the interval, and would be cancelled each time.
 */
export function createTimeRange(shown: { from: string; to: string }): SceneTimeRange {
  const range = new SceneTimeRange(shown);
  const refresh = range.onRefresh;
  range.onRefresh = () => {
    if (!sceneGraph.getQueryController(range)?.state.isRunning) {
      refresh();
    }
  };
  return range;
}
