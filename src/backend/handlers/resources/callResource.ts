import type { ResourceRequest, ResourceResponse } from '../../protocol/wire/messages';
import { createMessage, render } from '../../../texts';
import { describeFailure } from '../describeFailure';
import { listAudit, reportAudit } from './audit';
import { causes } from './causes';
import { checkRules } from './checkRules';
import { discovery, explainDiscovery, previewDiscovery } from './discovery';
import { evaluateRules } from './evaluateRules';
import { requireRole, type LeastRole } from './requireRole';
import { HttpError } from './httpError';
import { approveResponse } from './response/approve';
import { listCatalogue } from './response/catalogue';
import { clearResponse, describeResponses, resumeResponses, stopResponses } from './response/switches';
import { findRequestLanguage, readRequestSettings, type Answer, type ResourceDeps } from './resource';

type Method = 'GET' | 'POST';

interface Resource {
  role: LeastRole;
  /** Whether its work is more than that of a query: then only so many are answered at once. */
  isHeavy?: true;
  answer: (request: ResourceRequest, deps: ResourceDeps) => Answer | Promise<Answer>;
}

/** All that may be called, by its path and method. */
export const resources: Record<string, Partial<Record<Method, Resource>>> = {
  /** The allowed sources, without secrets. */
  sources: { GET: { role: 'Viewer', answer: listSources } },
  /** What a rule's conditions would have been given in the past. */
  'rules/evaluate': { POST: { role: ({ rules }) => rules, isHeavy: true, answer: evaluateRules } },
  /** What a rule's author should know of its query. */
  'rules/check': { POST: { role: ({ rules }) => rules, answer: checkRules } },
  /** Services, nodes and their signals, and which rules found them. */
  discovery: { GET: { role: 'Viewer', answer: discovery } },
  /** The same with other rules, before they are saved. */
  'discovery/preview': { POST: { role: ({ preview }) => preview, isHeavy: true, answer: previewDiscovery } },
  /** Why a metric or service is, or is not, found. */
  'discovery/explain': { POST: { role: 'Viewer', isHeavy: true, answer: explainDiscovery } },
  /** Which services most likely caused an incident. */
  causes: { POST: { role: 'Viewer', isHeavy: true, answer: causes } },
  /** What may be done about trouble, what is stopped, and what a person decides about it. */
  'response/catalogue': { GET: { role: 'Viewer', answer: listCatalogue } },
  'response/state': { GET: { role: 'Viewer', answer: describeResponses } },
  'response/approve': { POST: { role: ({ response }) => response, isHeavy: true, answer: approveResponse } },
  'response/clear': { POST: { role: ({ response }) => response, answer: clearResponse } },
  'response/stop': { POST: { role: ({ response }) => response, answer: stopResponses } },
  'response/resume': { POST: { role: ({ response }) => response, answer: resumeResponses } },
  /** Who did what: to read it, and to report what a page wrote by the rights of its user. */
  audit: {
    GET: { role: 'Admin', answer: listAudit },
    POST: { role: ({ rules }) => rules, answer: reportAudit },
  },
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
      noteRefusedCall(error, request, deps);
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

function noteRefusedCall({ reason }: HttpError, { context, method, path }: ResourceRequest, { audit }: ResourceDeps) {
  if (reason) {
    audit.record({ action: 'resource.call', outcome: 'refused', target: `${method} ${path}`, reason }, context);
  }
}

function find(request: ResourceRequest): Resource {
  const refusal = request.context.refusal ?? request.refusal;
  if (refusal) {
    throw new HttpError(400, refusal);
  }
  const path = request.path.replace(/^\/+|(?<!\/)\/+$/g, '');
  const methods = Object.hasOwn(resources, path) ? resources[path] : undefined;
  if (!methods) {
    throw new HttpError(404, createMessage('request.no-resource', { path, known: { list: Object.keys(resources) } }));
  }
  const { method } = request;
  const resource = Object.hasOwn(methods, method) ? methods[method as Method] : undefined;
  if (!resource) {
    const allowed = { list: Object.keys(methods) };
    throw new HttpError(405, createMessage('request.method', { method, path, allowed }));
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
