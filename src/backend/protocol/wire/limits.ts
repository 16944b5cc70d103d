const mebibyte = 1024 * 1024;

/**
 * Bytes of a message that are received at most. Grafana sends the settings with every call (`maxSettingsBytes`, and as much
 * again for secrets, of which keys of certificates are the longest) and the queries of one panel or alert rule, a few KiB each.
 */
export const maxMessageBytes = 32 * mebibyte;

/** Bytes of the settings of a data source: certificates, rules and calendars, of which a file has 4 MiB at most, are in them. */
export const maxSettingsBytes = 8 * mebibyte;

/** Characters of all headers together: Grafana forwards cookies and tokens, for which its own server takes 1 MiB at most. */
export const maxHeadersLength = mebibyte;

/** Queries of a request that are answered: panels and alert rules have a few dozen at most. */
export const maxQueries = 500;

/** Bytes of a query's model. */
export const maxQueryBytes = 256 * 1024;

/** Characters of a query's refId, which Grafana's editors give a letter. */
export const maxRefIdLength = 200;

/** Characters of what addresses a resource. */
export const maxAddressLength = { path: 512, url: 8192, method: 32 };
