/** How the services are drawn. */
export const views = ['rows', 'tiles', 'dependencies'] as const;
export type View = (typeof views)[number];

/** What rows can be sorted by. */
export const sortKeys = ['health', 'service', 'rate', 'errors', 'duration', 'runway'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface InsightOptions {
  view: View;
  sortBy: SortKey;
  showTrend: boolean;
  showTimeline: boolean;
  showToolbar: boolean;
}

export const defaultOptions: InsightOptions = {
  view: 'rows',
  sortBy: 'health',
  showTrend: true,
  showTimeline: true,
  showToolbar: true,
};
