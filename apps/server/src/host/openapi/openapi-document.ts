import { meaningOfScope } from '@tillback/rules/access/meanings';
import type { AnyRouter } from '@trpc/server';
import {
  createDocument,
  type ZodOpenApiComponentsObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import manifest from '../../../package.json' with { type: 'json' };
import { apiPrefix } from '../api-prefix.ts';
import { fileFormats } from '../lists/file-formats.ts';
import { listingsOf } from '../lists/listing.ts';
import { type Operation, operationsOf } from '../rest/operations.ts';
import { describeFile, describeOperation } from './describe-operation.ts';
import { importOperations } from './import-operations.ts';

type SecurityScheme = NonNullable<ZodOpenApiComponentsObject['securitySchemes']>[string];

export type OpenApiDocument = ReturnType<typeof createDocument>;

const description = `Amounts are decimal strings beside a currency, ids are opaque, times are RFC 3339 in UTC.
Lists answer \`{ items, nextCursor }\`; errors are RFC 9457 problem details; an unknown parameter is refused.`;

/** The REST interface, described from the procedures that it is made of. */
export function openApiDocument(router: AnyRouter): OpenApiDocument {
  const operations = operationsOf(router);
  const imports = operations.find(({ name }) => name === 'intake.getImport');
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Tillback', version: manifest.version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: apiPrefix }],
    security: [{ session: [] }, { oauth2: [] }, { apiKey: [] }],
    paths: mergedPaths(pathsOf(operations), importOperations(imports?.output ?? null)),
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-tillback_session',
          description: 'Set by signing in; `tillback_session` at localhost without HTTPS',
        },
        oauth2: oauthScheme,
        apiKey: { type: 'http', scheme: 'bearer', description: 'The secret of a client of type `erp`' },
      },
    },
  });
}

/** A client asks for tokens in its own name, or for who gives it their password; both may be refreshed. */
const flow = { tokenUrl: '/oauth/token', refreshUrl: '/oauth/token', scopes: meaningOfScope } as const;

const oauthScheme: SecurityScheme = {
  type: 'oauth2',
  description: 'Access tokens of registered clients',
  flows: { clientCredentials: flow, password: flow },
};

function pathsOf(operations: readonly Operation[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of operations) {
    const ofPath = (paths[operation.rest.path] ??= {});
    ofPath[operation.rest.method.toLowerCase()] = describeOperation(operation);
  }
  for (const { operation } of listingsOf(operations)) {
    for (const format of fileFormats) {
      paths[`${operation.rest.path}.${format.extension}`] = { get: describeFile(operation, format) };
    }
  }
  return paths;
}

function mergedPaths(left: ZodOpenApiPathsObject, right: ZodOpenApiPathsObject): ZodOpenApiPathsObject {
  const paths = { ...left };
  for (const [path, operations] of Object.entries(right)) {
    paths[path] = { ...paths[path], ...operations };
  }
  return paths;
}
