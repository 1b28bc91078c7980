import { defineEntity, p } from '@mikro-orm/core';
import { scopes } from '@tillback/rules/access/scopes';
import { clientTypes, grantTypes } from '@tillback/rules/validation/clients';

/** An application that calls the API, in its own name or in that of people who signed in with it. */
export const ClientSchema = defineEntity({
  name: 'Client',
  tableName: 'clients',
  properties: {
    id: p.uuid().primary(),
    name: p.string().length(100),
    type: p.enum(clientTypes),
    grants: p.enum(grantTypes).array(),
    scopes: p.enum(scopes).array(),
    createdByName: p.string().length(200),
    createdAt: p.datetime().defaultRaw('now()'),
    lastUsedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'clients_created_at_index', properties: ['createdAt', 'id'] }],
  checks: [
    {
      name: 'clients_public_has_no_grant_of_its_own',
      expression: `type <> 'public' or not 'client_credentials' = any (grants)`,
    },
  ],
});

export class Client extends ClientSchema.class {}
ClientSchema.setClass(Client);
