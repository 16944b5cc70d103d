import { withNotices, withProgress, type Frame, type QueryContext } from '../../../queries';
import { defaultLanguage, createMessage, MessageError, render } from '../../../texts';
import type { ModelsRunDeps } from '../../modelsDeps';
import { measureModels, type Models } from '../../work';
import type { ModelsQuery } from './fields';
import { modelsFrame, proposalsFrame } from './frames';

const minute = 60_000;
/** Models change slowly, and measuring them takes long. */
const lifetime = 60 * minute;

/** Answers from the models as far as they are measured. @throws MessageError for rules, while there is no whole answer. */
export async function answer({ query, request }: QueryContext<ModelsQuery>, deps: ModelsRunDeps): Promise<Frame[]> {
  const { where, limit, span, recent, output } = query;
  const { language = defaultLanguage } = request;
  const options = { where, limit, span, recent };
  const { value, finished, progress } = await deps.longWork.follow<Models>(
    JSON.stringify(['models', options]),
    // As of now, whatever range is looked at.
    (own, report) =>
      measureModels(
        options,
        { ...request, from: request.now, to: request.now, forAlert: false },
        { deps: own, report }
      ),
    { lifetime }
  );
  if (request.forAlert && (value === undefined || finished === undefined)) {
    throw new MessageError(
      createMessage('work.in-progress', { done: progress?.done ?? 0, total: progress?.total ?? 1 })
    );
  }
  const models = value ?? { queries: [], notices: [] };
  const frame = layOut(output, models, { language, cutoff: request.now });
  const notices = models.notices.map((one) => ({ severity: 'warning' as const, text: render(one, { language }) }));
  const doing = progress?.doing ? render(progress.doing, { language }) : '';
  return withProgress(withNotices([frame], notices), progress && { done: progress.done, total: progress.total, doing });
}

function layOut(
  output: string,
  models: Models,
  { language, cutoff }: { language: NonNullable<QueryContext['request']['language']>; cutoff: number }
): Frame {
  const provenance = { kind: 'models', cutoff };
  switch (output) {
    case 'proposals':
      return proposalsFrame(models, language, provenance);
    case 'poor': {
      const count = models.queries.filter(({ troubles }) => troubles.some((one) => one.length > 0)).length;
      const field = { name: 'poor', type: 'number' as const, values: Float64Array.of(count), config: { decimals: 0 } };
      return { name: 'poor', fields: [field], meta: { type: 'numeric-multi', typeVersion: [0, 1] } };
    }
    default:
      return modelsFrame(models, language, provenance);
  }
}
