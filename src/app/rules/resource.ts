/** Address of a resource of a Foresight data source. */
export function resourceUrl(uid: string, resource: string): string {
  return `/api/datasources/uid/${encodeURIComponent(uid)}/resources/${resource}`;
}

/** The most telling text of what a call of Grafana's API failed with. */
export function messageOf(error: unknown): string {
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
