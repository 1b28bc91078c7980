import { defineEntity, p } from '@mikro-orm/core';

/** Says that a reaction has handled an event, in the reaction's own transaction: a second delivery does nothing. */
export const HandledEventSchema = defineEntity({
  name: 'HandledEvent',
  tableName: 'handled_events',
  properties: {
    reaction: p.string().length(80).primary(),
    eventId: p.uuid().primary(),
    handledAt: p.datetime().defaultRaw('now()'),
  },
});

export class HandledEvent extends HandledEventSchema.class {}
HandledEventSchema.setClass(HandledEvent);
