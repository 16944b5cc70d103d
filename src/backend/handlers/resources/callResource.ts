import type { ResourceRequest, ResourceResponse } from '../../protocol/wire/messages';
import { createMessage, render } from '../../../texts';
import { describeFailure } from '../describeFailure';
import { causes } from './causes';
import { checkRules } from './checkRules';
import { discovery, explainDiscovery, previewDiscovery } from './discovery';
import { evaluateRules } from './evaluateRules';
import { requireRole, type LeastRole } from './requireRole';
import { HttpError } from './httpError';
import { findRequestLanguage, readRequestSettings, type Answer, type ResourceDeps } from './resource';

interface Resource {
  method: 'GET' | 'POST';
  role: LeastRole;
  /** Whether its work is more than that of a query: then only so many are answered at once. */
  isHeavy?: true;
  answer: (request: ResourceRequest, deps: ResourceDeps) => Answer | Promise<Answer>;
}

/** All that may be called, by its path. */
export const resources: Record<string, Resource> = {
  /** The allowed sources, without secrets. */
  sources: { method: 'GET', role: 'Viewer', answer: listSources },
  /** What a rule's conditions would have been given in the past. */
  'rules/evaluate': { method: 'POST', role: ({ rules }) => rules, isHeavy: true, answer: evaluateRules },
  /** What a rule's author should know of its query. */
  'rules/check': { method: 'POST', role: ({ rules }) => rules, answer: checkRules },
  /** Services, nodes and their signals, and which rules found them. */
  discovery: { method: 'GET', role: 'Viewer', answer: discovery },
  /** The same with other rules, before they are saved. */
  'discovery/preview': { method: 'POST', role: ({ preview }) => preview, isHeavy: true, answer: previewDiscovery },
  /** Why a metric or service is, or is not, found. */
  'discovery/explain': { method: 'POST', role: 'Viewer', isHeavy: true, answer: explainDiscovery },
  /** Which services most likely caused an incident. */
  causes: { method: 'POST', role: 'Viewer', isHeavy: true, answer: causes },
};

/** Serves what the editors and the app ask for; every failure is a sentence with a status. */
export async function callResource(request: ResourceRequest, deps: ResourceDeps): Promise<ResourceResponse> {
  try {
    const { role, isHeavy, answer } = find(request);
    requireRole(request, role);
    const work = async () => answer(request, deps);
    const { status, body } = await (isHeavy ? deps.budget.run(request.context, work) : work());
    return json(status, body);
  } catch (error) {
    const language = findRequestLanguage(request);
    if (error instanceof HttpError) {
      const body = {
        error: render(error.content, { language }),
        problems: error.problems?.map(({ field, message }) => ({ field, message })),
      };
      const { status, retryAfterSeconds } = error;
      return json(status, body, retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) });
    }
    const { status, message } = describeFailure(error, deps.signal, language);
    return json(status, { error: message });
  }
}

function find(request: ResourceRequest): Resource {
  const refusal = request.context.refusal ?? request.refusal;
  if (refusal) {
    throw new HttpError(400, refusal);
  }
  const path = request.path.replace(/^\/+|(?<!\/)\/+$/g, '');
  const resource = Object.hasOwn(resources, path) ? resources[path] : undefined;
  if (!resource) {
    throw new HttpError(404, createMessage('request.no-resource', { path, known: { list: Object.keys(resources) } }));
  }
  if (request.method !== resource.method) {
    const { method } = request;
    throw new HttpError(405, createMessage('request.method', { method, path, allowed: resource.method }));
  }
  return resource;
}

async function listSources(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const { sources } = await readRequestSettings(request, deps);
  return { status: 200, body: { sources: [...sources.values()].map(({ uid, name, kind }) => ({ uid, name, kind })) } };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): ResourceResponse {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
