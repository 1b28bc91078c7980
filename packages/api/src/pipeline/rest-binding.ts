/** How a procedure appears under `/api/v1`. Path parameters and the query or body are the procedure's input together. */
export interface RestBinding {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly status: 200 | 201 | 202 | 204;
  /** One line for the documentation. */
  readonly summary: string;
  readonly tag: string;
  /** Its answer has a `version`, which is its ETag, and where it writes, If-Match is its input's `version`. */
  readonly versioned?: true;
}

type Binder = (path: `/${string}`, tag: string, summary: string) => RestBinding;

function binder(method: RestBinding['method'], status: RestBinding['status']): Binder {
  return (path, tag, summary) => ({ method, path, status, tag, summary });
}

export const get = binder('GET', 200);
export const create = binder('POST', 201);
export const post = binder('POST', 200);
/** For work that goes on after the answer. */
export const accept = binder('POST', 202);
export const put = binder('PUT', 200);
export const remove = binder('DELETE', 204);
export const patch = binder('PATCH', 200);
export const postForNothing = binder('POST', 204);

/** What can be changed under If-Match. */
export function versioned(binding: RestBinding): RestBinding {
  return { ...binding, versioned: true };
}
