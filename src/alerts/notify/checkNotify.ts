import { formatValue, isMapping } from '../../schema';
import { problemIf, catchProblem, type RuleProblem } from '../spec/problem';
import { durationMs } from '../spec/durations';
import { isReference } from './secretReference';
import { weekdays, type ContactPoint, type MuteTiming, type NotifySpec, type Route } from './notifySpec';

const address = /^https?:\/\/[^\s/@:]+(:\d+)?(\/\S*)?$/i;
const time = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** All that keeps a contact point and its route from being written; secrets that are not references among it. */
export function checkNotify(spec: NotifySpec): RuleProblem[] {
  const shape = checkShape(spec);
  return shape.length > 0 ? shape : checkParts(spec);
}

/** The value may be anything: it comes from a file. */
function checkShape(spec: Partial<Record<keyof NotifySpec, unknown>>): RuleProblem[] {
  const { point, route = {}, mutes = [] } = isMapping(spec) ? spec : {};
  return [
    ...problemIf(
      !isMapping(point),
      'point',
      `point is ${formatValue(point)}. Give a contact point with a kind and a name.`
    ),
    ...problemIf(
      !isMapping(route),
      'route',
      `route is ${formatValue(route)}. Give a mapping, such as { labels: ... }.`
    ),
    ...problemIf(!(Array.isArray(mutes) && mutes.every(isMapping)), 'mutes', 'mutes is no list of mute timings.'),
  ];
}

function checkParts({ point, route, mutes = [] }: NotifySpec): RuleProblem[] {
  const lost = 'mutes are given without a route. Add a route: a contact point alone is never silent.';
  return [
    ...checkName('point.name', point.name),
    ...checkPoint(point),
    ...(route === undefined ? [] : checkRoute(route)),
    ...problemIf(route === undefined && mutes.length > 0, 'mutes', lost),
    ...mutes.flatMap((mute, i) => checkMute(mute, `mutes[${i}]`)),
  ];
}

function checkName(field: string, name: unknown): RuleProblem[] {
  const wrong = typeof name !== 'string' || name.trim() === '';
  return problemIf(wrong, field, `${field} is ${formatValue(name)}. Give a name.`);
}

function checkPoint(point: ContactPoint): RuleProblem[] {
  switch (point.kind) {
    case 'webhook':
      return [...checkUrl(point.url), ...(point.token === undefined ? [] : checkSecret('point.token', point.token))];
    case 'email':
      return !Array.isArray(point.addresses) || point.addresses.length === 0
        ? [{ field: 'point.addresses', message: 'point.addresses is empty. Give at least one address.' }]
        : point.addresses.flatMap(checkAddress);
    case 'slack':
      return !isMapping(point.slack)
        ? [{ field: 'point.slack', message: 'point.slack is missing. Give a webhook, or a channel and a token.' }]
        : 'webhook' in point.slack
          ? checkSecret('point.slack.webhook', point.slack.webhook)
          : [
              ...checkName('point.slack.channel', point.slack.channel),
              ...checkSecret('point.slack.token', point.slack.token),
            ];
    default:
      return [{ field: 'point.kind', message: 'point.kind is not known. Choose one of webhook, email, slack.' }];
  }
}

/** The value is not repeated: it may be the secret. */
function checkSecret(field: string, value: unknown): RuleProblem[] {
  const wrong = typeof value !== 'string' || !isReference(value);
  const message = `${field} is no reference. Write the name of an environment variable that holds the secret, such as \${PAGER_TOKEN}, and never the secret itself.`;
  return problemIf(wrong, field, message);
}

function checkUrl(url: unknown): RuleProblem[] {
  const right = typeof url === 'string' && (isReference(url) || address.test(url));
  const message =
    'point.url is no web address, or holds a user and password. Give an address that begins with https://, or a reference such as ${PAGER_URL}.';
  return problemIf(!right, 'point.url', message);
}

function checkAddress(text: unknown): RuleProblem[] {
  const right = typeof text === 'string' && /^[^\s;,@]+@[^\s;,@]+$/.test(text);
  const message = `point.addresses holds ${formatValue(text)}. Give addresses such as oncall@example.org.`;
  return problemIf(!right, 'point.addresses', message);
}

function checkRoute({ otherwise, repeat }: Route): RuleProblem[] {
  return [
    ...(otherwise === undefined ? [] : checkName('route.otherwise', otherwise)),
    ...(repeat === undefined ? [] : catchProblem('route.repeat', () => durationMs(repeat, 'route.repeat'))),
  ];
}

function checkMute({ name, days = [], from, to }: MuteTiming, at: string): RuleProblem[] {
  const unknown = days.find((day) => !weekdays.includes(day));
  const isDay = from === undefined && to === undefined;
  const isTime = time.test(from ?? '') && time.test(to ?? '') && String(from) < String(to);
  const times = `${at} lasts from ${formatValue(from)} to ${formatValue(to)}. Give both as HH:MM, the first before the second; split a night at 24:00.`;
  return [
    ...checkName(`${at}.name`, name),
    ...problemIf(
      unknown !== undefined,
      `${at}.days`,
      `${at}.days holds ${formatValue(unknown)}. Choose of ${weekdays.join(', ')}.`
    ),
    ...problemIf(!isDay && !isTime, `${at}.from`, times),
  ];
}
