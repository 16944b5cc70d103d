/** What is whole in Grafana's units of percent (100) and shares (1); undefined for any other unit. */
export function findWhole(unit: string | undefined): number | undefined {
  return unit === 'percent' ? 100 : unit === 'percentunit' ? 1 : undefined;
}
