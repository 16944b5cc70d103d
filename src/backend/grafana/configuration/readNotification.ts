import * as v from 'valibot';
import type { NotificationPolicy, NotificationSettings } from '../../../incidents';
import { object, parse, toText } from '../../../schema';
import { cutText, readList } from '../readList';
import { requestGrafana, type GrafanaCall } from '../requestGrafana';
import { requirePermission } from './readPermissions';

const permission = 'alert.notifications.provisioning:read';
const maxContactPoints = 2_000;

const integration = object({
  name: v.optional(cutText(500), ''),
  type: cutText(100),
  settings: v.nullish(v.record(v.string(), v.unknown()), {}),
});

/** Addresses that nobody reads: Grafana's own example, and domains that are kept for examples. An e-mail to them leads nowhere. */
const exampleAddress = /<?example@email\.com>?|@(?:[\w.-]+\.)?example(?:\.(?:com|org|net))?\b|\.(?:test|invalid)\b/i;

/** Routes of one tree, and how deep it goes. */
const maxRoutes = 5_000;
const maxDepth = 20;
const maxMatchers = 50;

const matcherTexts = v.nullish(v.array(v.unknown()), []);
const policy = object({
  receiver: v.optional(cutText(500), ''),
  object_matchers: matcherTexts,
  matchers: matcherTexts,
  match: v.nullish(v.record(v.string(), v.unknown()), {}),
  match_re: v.nullish(v.record(v.string(), v.unknown()), {}),
  routes: v.nullish(v.array(v.unknown()), []),
});

/**
 * The contact points with their integrations, and the tree of notification policies; nothing of settings is given away.
 * @throws SourceError that names the permission which the token lacks.
 */
export async function readNotification(call: GrafanaCall): Promise<NotificationSettings> {
  const [listed, root] = await requirePermission(permission, () =>
    Promise.all([
      readList(call, 'api/v1/provisioning/contact-points', integration),
      requestGrafana(call, { path: 'api/v1/provisioning/policies' }, policy),
    ])
  );
  const points = new Map<string, Array<{ type: string; isExample: boolean }>>();
  for (const { name, type, settings } of listed.slice(0, maxContactPoints)) {
    const own = { type, isExample: isExample(type, settings ?? {}) };
    points.set(name, [...(points.get(name) ?? []), own]);
  }
  const contactPoints = [...points].map(([name, own]) => ({
    name,
    integrations: own.map(({ type }) => type),
    isExample: own.length > 0 && own.every((one) => one.isExample),
  }));
  return { contactPoints, policy: readPolicy(root, { left: maxRoutes }, maxDepth) };
}

function readPolicy(value: unknown, room: { left: number }, depth: number): NotificationPolicy {
  const parsed = parse(policy, value);
  if (!parsed.ok) {
    return { receiver: '', matchers: [], routes: [] };
  }
  const { receiver, object_matchers: objects, matchers, match, match_re: patterns, routes } = parsed.value;
  const texts = [
    ...(objects ?? []).map((parts) => (Array.isArray(parts) ? parts.map(toText).join(' ') : '')),
    ...(matchers ?? []).map(toText),
    ...Object.entries(match ?? {}).map(([name, text]) => `${name} = ${toText(text)}`),
    ...Object.entries(patterns ?? {}).map(([name, text]) => `${name} =~ ${toText(text)}`),
  ];
  const below = depth > 0 ? (routes ?? []).slice(0, Math.max(0, room.left)) : [];
  room.left -= below.length;
  return {
    receiver,
    matchers: texts.slice(0, maxMatchers).map((text) => text.slice(0, 500)),
    routes: below.map((one) => readPolicy(one, room, depth - 1)),
  };
}

function isExample(type: string, settings: Record<string, unknown>): boolean {
  const addresses = toText(settings.addresses ?? '')
    .split(/[,;\n]/)
    .filter((one) => one.trim() !== '');
  return type === 'email' && addresses.every((address) => exampleAddress.test(address));
}
