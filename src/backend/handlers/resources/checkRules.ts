import { optional, unknown } from 'valibot';
import { checkWindows } from '../../../alerts';
import { object } from '../../../schema';
import { renderNotices } from '../../../texts';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { openSources, readRule } from './readRule';
import { findRequestLanguage, readBody, type Answer, type ResourceDeps } from './resource';

const bodySchema = object({ spec: optional(unknown()) });

/** What a rule's author should know of its query that only its source can tell, such as windows that hold too few samples. */
export async function checkRules(request: ResourceRequest, deps: ResourceDeps): Promise<Answer<{ notices: string[] }>> {
  const spec = readRule(readBody(request.body, bodySchema).spec);
  const notices = await checkWindows(spec, deps.now(), await openSources(request, deps));
  const texts = renderNotices(notices, findRequestLanguage(request)).map(({ text }) => text);
  return { status: 200, body: { notices: texts } };
}
