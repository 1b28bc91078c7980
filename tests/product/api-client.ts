import { randomUUID } from 'node:crypto';

/** A signed-in session against the REST interface, as a script would have it. What is refused, is thrown. */
export interface ApiClient {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  /** Sends a file as the import page does. */
  upload<Answer>(path: string, fields: Record<string, string>, file: File): Promise<Answer>;
  /** Gives whatever is answered, refusals too. */
  send(path: string, request: ApiRequest): Promise<ApiAnswer>;
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST';
  /** Sent as JSON, or as a form where it is one. */
  readonly body?: unknown;
  /** By default a new one for each call. */
  readonly idempotencyKey?: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export function signInToApi(address: string, email: string, password: string): Promise<ApiClient> {
  return openSession(`${address}/api/v1`, '/auth/login', { email, password });
}

/** Signs up a new shopper. */
export function signUpToApi(address: string, email: string, password: string = randomUUID()): Promise<ApiClient> {
  return openSession(`${address}/api/v1`, '/auth/signup', { email, name: 'A buyer', password });
}

async function openSession(base: string, path: string, credentials: object): Promise<ApiClient> {
  const signedIn = await call(base, path, '', { body: credentials });
  expectSuccess(path, signedIn);
  const cookies = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
  return clientWith(base, cookies.join('; '));
}

function clientWith(base: string, cookie: string): ApiClient {
  const send = (path: string, request: ApiRequest) => call(base, path, cookie, request);
  const succeed = async <Answer>(path: string, request: ApiRequest): Promise<Answer> => {
    const answer = await send(path, request);
    expectSuccess(path, answer);
    return answer.body as Answer;
  };
  return {
    send,
    get: (path) => succeed(path, { method: 'GET' }),
    post: (path, body) => succeed(path, { body }),
    upload: (path, fields, file) => succeed(path, { body: formOf(fields, file) }),
  };
}

async function call(base: string, path: string, cookie: string, request: ApiRequest): Promise<ApiAnswer> {
  const { method = 'POST', body, idempotencyKey = randomUUID() } = request;
  const isForm = body instanceof FormData;
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: {
      cookie,
      ...(method === 'POST' && { 'idempotency-key': idempotencyKey }),
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}

function expectSuccess(path: string, { status, body }: ApiAnswer): void {
  if (status >= 400) {
    throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  }
}

/** The fields come before the file: the server reads them while the file is still on its way. */
export function formOf(fields: Record<string, string>, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.append(name, value);
  }
  form.append('file', file);
  return form;
}
