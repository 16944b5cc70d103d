import type { Message } from './message';

/** How a service writes a message at a time, ms. */
type Format = (message: Message, time: number, service: string) => string;

const logfmt: Format = ({ level, logger, text, fields }) =>
  `level=${level} logger=${logger} msg=${quote(text)}${pairs(fields)}`;

/** As Go programs write it. */
const timedLogfmt: Format = ({ level, logger, text, fields }, time) =>
  `ts=${new Date(time).toISOString()} caller=${logger}/${logger}.go:${40 + text.length} level=${level} msg=${quote(text)}${pairs(fields)}`;

const json: Format = ({ level, logger, text, fields }, time, service) =>
  JSON.stringify({ time: new Date(time).toISOString(), level, service, logger, msg: text, ...fields });

/** As Spring Boot writes it. */
const java: Format = ({ level, logger, text, fields }, time, service) => {
  const thread = `http-nio-8080-exec-${1 + (Math.floor(time) % 9)}`;
  const name = `shop.${service}.${logger}`.padEnd(32);
  return `${plainTime(time)}  ${level.toUpperCase().padStart(5)} 1 --- [${thread}] ${name} : ${text}${pairs(fields)}`;
};

/** As Python's logging writes it. */
const python: Format = ({ level, logger, text, fields }, time) =>
  `${plainTime(time).replace('.', ',')} ${level.toUpperCase()} [${logger}] ${text}${pairs(fields)}`;

const plain: Format = ({ level, logger, text, fields }) =>
  `${level.toUpperCase().padEnd(5)} ${logger}: ${text}${pairs(fields)}`;

const formats: Record<string, Format> = {
  frontend: logfmt,
  search: timedLogfmt,
  recommendations: java,
  checkout: logfmt,
  cart: plain,
  catalog: timedLogfmt,
  payment: json,
  orders: python,
};

/** A message as its service writes it, with a line for each of a stack trace. */
export function formatMessage(message: Message, time: number, service: string): string[] {
  return [formats[service](message, time, service), ...(message.trace ?? [])];
}

function plainTime(time: number): string {
  return new Date(time).toISOString().replace('T', ' ').slice(0, 23);
}

function pairs(fields: Message['fields'] = {}): string {
  return Object.entries(fields)
    .map(([name, value]) => ` ${name}=${typeof value === 'string' && /[\s"=]/.test(value) ? quote(value) : value}`)
    .join('');
}

function quote(text: string): string {
  return JSON.stringify(text);
}
