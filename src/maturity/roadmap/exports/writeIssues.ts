import { writeBlocks, type Block } from '../../../reports';
import { createMessage, render, type Rendering } from '../../../texts';
import type { Phase, Roadmap, RoadmapItem } from '../roadmap';
import { describeEffort, listServices, namePhase } from './createReport';
import { listFiles } from './listFiles';

/** An issue as `gh issue create` takes it. */
export interface Issue {
  title: string;
  /** Markdown. */
  body: string;
  labels: string[];
}

/** GitHub refuses a longer title, body or label. */
const maxTitle = 250;
const maxBody = 60_000;
const maxLabel = 50;
/** Texts of files in one issue. */
const maxFiles = 20;

/** One issue for each item of a roadmap, in its order. */
export function writeIssues({ phases }: Roadmap, rendering: Rendering): Issue[] {
  return phases.flatMap((phase) => phase.items.map((item) => writeIssue(item, phase, rendering)));
}

function writeIssue(item: RoadmapItem, phase: Phase, rendering: Rendering): Issue {
  const { title, team, level, check } = item;
  const named = team === '' ? title : createMessage('roadmap.of-team', { title, team });
  const text = typeof named === 'string' ? named : render(named, rendering);
  const labels = ['observability', `phase-${phase.number}`, `level-${level}`, ...(team === '' ? [] : [`team:${team}`])];
  return {
    title: cut(text.replace(/\s+/g, ' '), maxTitle),
    body: cut(writeBlocks(describeItem(item, phase), rendering), maxBody),
    // A comma would be two labels on a command line.
    labels: [...labels, `check:${check}`].map((label) => cut(label.replace(/[,\s]+/g, '-'), maxLabel)),
  };
}

function describeItem(item: RoadmapItem, phase: Phase): Block[] {
  const { why, found, benefit, owner, mends, check } = item;
  const heading = (code: 'roadmap.found' | 'roadmap.done-when' | 'roadmap.incidents' | 'roadmap.how'): Block => ({
    kind: 'heading',
    text: createMessage(code, {}),
  });
  const files = listFiles(mends).slice(0, maxFiles);
  const list = (items: Extract<Block, { kind: 'list' }>['items']): Block[] => [{ kind: 'list', items }];
  const incidents = benefit.incidents.map(({ title }) => title);
  return [
    { kind: 'paragraph', text: why },
    ...list([
      createMessage('roadmap.issue-phase', { phase: namePhase(phase) }),
      createMessage('roadmap.issue-services', { services: listServices(item) }),
      createMessage('roadmap.issue-effort', { effort: describeEffort(item) }),
      createMessage('roadmap.issue-owner', { owner }),
      benefit.text,
    ]),
    ...(found.length > 0 ? [heading('roadmap.found'), ...list(found)] : []),
    ...(incidents.length > 0 ? [heading('roadmap.incidents'), ...list(incidents)] : []),
    heading('roadmap.done-when'),
    { kind: 'checklist', items: phase.criteria.filter((criterion) => criterion.check === check) },
    ...(files.length > 0 ? [heading('roadmap.how')] : []),
    ...files.flatMap((file): Block[] => [
      { kind: 'paragraph', text: createMessage('roadmap.file', { title: file.title, file: file.file }) },
      { kind: 'code', text: file.text },
    ]),
  ];
}

function cut(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}
