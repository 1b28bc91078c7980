type Asked = Readonly<Record<string, string | readonly string[]>>;

/** Where a list can be had whole as a CSV; it takes the same filters and the same order as the page. */
export function csvAddress(path: `/${string}`, asked: Asked): string {
  const parameters = Object.entries(asked).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each]),
  );
  const search = new URLSearchParams(parameters).toString();
  return `/api/v1${path}.csv${search ? `?${search}` : ''}`;
}
