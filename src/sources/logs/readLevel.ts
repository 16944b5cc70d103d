import { isMapping } from '../../schema';

/** Labels that say how severe a line is. */
const levelLabels = ['detected_level', 'level'];
const maxLevelLength = 40;

/** The level in what Loki says of a single line: its structured metadata, and what its query parsed. */
export function readLevel(beside: unknown): Record<string, string> | undefined {
  if (!isMapping(beside)) {
    return undefined;
  }
  const said = [beside.structuredMetadata, beside.parsed].filter(isMapping);
  const levels = levelLabels.flatMap((name) => {
    const level = said.map((labels) => labels[name]).find(isLevelText);
    return level === undefined ? [] : [[name, level]];
  });
  return levels.length > 0 ? Object.fromEntries(levels) : undefined;
}

/** Whether a label of this name says a level. */
export function isLevelLabel(name: string): boolean {
  return levelLabels.includes(name);
}

/** Whether a value may be a level's name. */
export function isLevelText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxLevelLength;
}
