import { tableFrame, withDocument, type Frame, type TableColumn } from '../../frames';
import { render, type Language } from '../../texts';
import type { Text } from '../../reports';
import type { CheckId } from '../check/weights';
import { renderTexts } from './renderTexts';
import type { Phase, Roadmap, RoadmapItem } from './roadmap';

/** An item with its phase. */
interface RoadmapRow {
  item: RoadmapItem;
  phase: Phase;
}

/** Which items are wanted: those of a service or a team; empty = all. */
export interface RoadmapSelection {
  service: string;
  team: string;
}

/** One row per item, in the order in which they are done; the whole roadmap is the document behind it. */
export function roadmapFrame(
  roadmap: Roadmap,
  { service, team }: RoadmapSelection,
  { language, at }: { language: Language; at: number }
): Frame {
  const selected = selectItems(roadmap, { service, team });
  const rows = selected.phases.flatMap((phase) => phase.items.map((item): RoadmapRow => ({ item, phase })));
  const frame = tableFrame(rows, listColumns(language), { kind: 'maturity', part: 'roadmap', cutoff: at });
  return withDocument(frame, renderTexts(selected, { language }));
}

/** Its phases with those items alone, in numbers as they were. */
function selectItems(roadmap: Roadmap, { service, team }: RoadmapSelection): Roadmap {
  const isWanted = (item: RoadmapItem) =>
    (service === '' || item.services.includes(service)) && (team === '' || item.team === team);
  const phases = roadmap.phases.map((phase) => ({ ...phase, items: phase.items.filter(isWanted) }));
  return { ...roadmap, phases: phases.filter(({ items }) => items.length > 0) };
}

function listColumns(language: Language): Array<TableColumn<RoadmapRow>> {
  const text = (given: Text) => (typeof given === 'string' ? given : render(given, { language }));
  return [
    { name: 'Phase', role: 'phase', type: 'number', decimals: 0, value: ({ phase }) => phase.number },
    { name: 'Goal', role: 'goal', type: 'string', value: ({ phase }) => text(phase.goal) },
    { name: 'What', role: 'title', type: 'string', value: ({ item }) => text(item.title) },
    { name: 'Level', role: 'level', type: 'number', decimals: 0, value: ({ item }) => item.level },
    { name: 'Services', role: 'service', type: 'string', value: ({ item }) => item.services.join(', ') },
    { name: 'Team', role: 'team', type: 'string', value: ({ item }) => item.team },
    { name: 'Benefit', role: 'benefit', type: 'number', decimals: 2, value: ({ item }) => item.benefit.value },
    { name: 'Based on', role: 'basis', type: 'string', value: ({ item }) => item.benefit.basis },
    {
      name: 'Incidents',
      role: 'incidents',
      type: 'number',
      decimals: 0,
      value: ({ item }) => item.benefit.incidents.length,
    },
    { name: 'Effort', role: 'effort', type: 'number', decimals: 0, value: ({ item }) => item.effort },
    { name: 'Share', role: 'share', type: 'number', unit: 'percentunit', decimals: 0, value: ({ item }) => item.share },
    { name: 'Why', role: 'reason', type: 'string', value: ({ item }) => text(item.benefit.text) },
    { name: 'Found', role: 'found', type: 'string', value: ({ item }) => item.found.map(text).join(' ') },
    {
      name: 'Done when',
      role: 'done',
      type: 'string',
      value: ({ item, phase }) => listOwnCriteria(phase, item.check).map(text).join(' '),
    },
    {
      name: 'Risk',
      role: 'risk',
      type: 'string',
      value: ({ phase }) => phase.risks.map((risk) => text(risk.text)).join(' '),
    },
    { name: 'Owner', role: 'owner', type: 'string', value: ({ item }) => text(item.owner) },
    { name: 'Id', role: 'check', type: 'string', hidden: true, value: ({ item }) => item.check },
    {
      name: 'Mends',
      role: 'mends',
      type: 'string',
      hidden: true,
      value: ({ item }) => JSON.stringify(renderTexts(item.mends, { language })),
    },
  ];
}

function listOwnCriteria({ criteria }: Phase, check: CheckId): Text[] {
  return criteria.flatMap((criterion) => (criterion.check === check ? [criterion.text] : []));
}
