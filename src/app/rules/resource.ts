/** Address of a resource of a Foresight data source. */
export function resourceUrl(uid: string, resource: string): string {
  return `/api/datasources/uid/${encodeURIComponent(uid)}/resources/${resource}`;
}
