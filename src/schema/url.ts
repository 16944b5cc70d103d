import * as v from 'valibot';

/** A base URL: http(s), without credentials, query and fragment. Its messages never repeat it: it may hold a password. */
export function baseUrl() {
  const missing = '{field} is missing. Enter an address such as http://prometheus:9090.';
  return v.pipe(
    v.string(({ input }: v.StringIssue) => (input === undefined ? missing : '{field} is no text. Write it in quotes.')),
    v.nonEmpty(missing),
    v.maxLength(2048),
    v.url('{field} is no URL. Enter an address such as http://prometheus:9090.'),
    v.check<string, string | ((issue: v.CheckIssue<string>) => string)>(
      (url) => /^https?:$/.test(new URL(url).protocol),
      ({ input }) => `{field} begins with ${new URL(input).protocol} Use http:// or https://.`
    ),
    v.check(
      // Empty parts, too: parsers drop them, but they lead readers of the address astray.
      (url) => !/^\w*:[/\\]*[^/\\?#]*@/.test(url),
      '{field} contains a user name or a password. Enter them in their own fields, where they are stored encrypted.'
    ),
    v.check(
      (url) => !/[?#]/.test(url),
      '{field} has a part behind ? or #. Enter the base address only; use extra headers for parameters.'
    )
  );
}
