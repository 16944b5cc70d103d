import { errorMessage } from '../src/engine';
import type { GrafanaAnswer, GrafanaCall, GrafanaRequest } from '../src/alerts';
import { CommandError, requiredValue, type CommandCall } from './command';

const timeoutMs = 30_000;

/** How to reach the Grafana that a command names. The token comes from the environment alone, so that it is in no history. */
export function connectGrafana(call: CommandCall): GrafanaRequest {
  const address = requiredValue(call, 'grafana', 'https://grafana.example.org');
  const token = call.environment.GRAFANA_TOKEN?.trim() ?? '';
  if (token === '') {
    throw new CommandError('GRAFANA_TOKEN is not set. Put the token of a service account into this variable.');
  }
  return grafanaClient(parseAddress(address), token);
}

/** The address without its last slashes. @throws CommandError where it is none, or holds a password. */
function parseAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new CommandError(`--grafana is no web address. Give one such as https://grafana.example.org.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new CommandError('--grafana holds a user or password. Remove it, and use a token in GRAFANA_TOKEN.');
  }
  return `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`;
}

/** Calls Grafana's HTTP API with a token. */
export function grafanaClient(base: string, token: string): GrafanaRequest {
  return async (call) => {
    try {
      return await send(base, token, call);
    } catch (error) {
      const reason = errorMessage(error);
      throw new Error(`Grafana at ${base} cannot be reached: ${reason.split(token).join('…')}. Check the address.`);
    }
  };
}

async function send(base: string, token: string, { method, path, body, headers }: GrafanaCall): Promise<GrafanaAnswer> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    // A token is not sent on to another address.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, body: parsed(await response.text()) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
