import { minute } from '../../../engine';
import { withNotices, withProgress, type Frame, type FrameNotice } from '../../../frames';
import { resolveName, type InsightContext } from '../../../insight';
import type { Progress } from '../../../queries';
import { createMessage, defaultLanguage, MessageError, render, type Language, type Message } from '../../../texts';
import { assess, type Assessment } from '../../assessment';
import type { MaturityRunDeps } from '../../maturityDeps';
import type { MaturityQuery } from './fields';
import type { MaturityLayout } from './frames/maturityLayout';
import { layOut } from './layOut';

type MaturityContext = InsightContext<MaturityQuery>;

/** So long an assessment serves, ms. */
const lifetime = 15 * minute;
/** Notices of one answer. */
const maxNotices = 10;

/**
 * The newest assessment, or how far the one that is made has come.
 * @throws MessageError for a rule that is evaluated before the first one is made, SourceError where no source answers.
 */
export async function answer(context: MaturityContext, deps: MaturityRunDeps): Promise<Frame[]> {
  const { query, request } = context;
  const { source, logs, weeks } = query;
  const { now, language = defaultLanguage, forAlert } = request;
  const wanted = { metrics: source.uid, logs: logs.uid, weeks };
  const followed = await deps.longWork.follow<Assessment>(
    JSON.stringify(['maturity', wanted]),
    (own, report) => assess({ ...wanted, now }, own, report),
    { lifetime }
  );
  const { value, progress } = followed;
  if (value === undefined && forAlert) {
    throw new MessageError(
      createMessage('work.in-progress', { done: progress?.done ?? 0, total: progress?.total ?? 1 })
    );
  }
  const layout = { query: selectService(query, value), language, at: value?.at ?? now };
  const frames = await layOut(value, layout, deps);
  const notices = renderAll(value?.notices ?? [], language);
  return withProgress(withNotices(frames, notices), progress && renderProgress(progress, layout));
}

/** The query with the whole name of the service that it names by the end of one. */
function selectService(query: MaturityQuery, assessment: Assessment | undefined): MaturityQuery {
  const found = assessment && resolveName(query.service, assessment.evidence.discovery);
  return found && 'name' in found ? { ...query, service: found.name } : query;
}

function renderAll(messages: readonly Message[], language: Language): FrameNotice[] {
  const texts = [...new Set(messages.map((one) => render(one, { language })))];
  return texts.slice(0, maxNotices).map((text) => ({ severity: 'info', text }));
}

function renderProgress({ done, total, doing }: Progress, { language }: MaturityLayout) {
  return { done, total, doing: doing ? render(doing, { language }) : '' };
}
