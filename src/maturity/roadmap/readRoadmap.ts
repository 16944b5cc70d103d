import * as v from 'valibot';
import { readDocument } from '../../frames';
import type { Roadmap } from './roadmap';

const document = v.object({
  made: v.number(),
  weeks: v.number(),
  summary: v.array(v.string()),
  phases: v.array(v.object({ number: v.number(), items: v.array(v.looseObject({ check: v.string() })) })),
});

/** The roadmap behind a frame of this plugin's own answer, with texts in the language of that; undefined where there is none. */
export function readRoadmap(frame: { meta?: { custom?: Record<string, unknown> } } | undefined): Roadmap | undefined {
  const given = frame && readDocument(frame);
  return v.is(document, given) ? (given as unknown as Roadmap) : undefined;
}
