/** What the rules of situations have in common. */
export const exampleRule = {
  folder: 'F',
  group: 'g',
  interval: '5m',
  for: '0s',
  severity: 'warning',
  foresight: 'foresight',
  source: { uid: 'prometheus', query: { refId: 'A', expr: 'x', range: true } },
} as const;
