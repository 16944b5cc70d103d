/** The most telling text of an answer of Grafana's API, or of what a call failed with. */
export function fetchErrorMessage(error: unknown): string {
  if (typeof error !== 'object' || error === null) {
    return String(error);
  }
  const { data, message, statusText } = error as {
    data?: { error?: unknown; message?: unknown };
    message?: unknown;
    statusText?: unknown;
  };
  return String(data?.error ?? data?.message ?? message ?? statusText ?? '');
}
