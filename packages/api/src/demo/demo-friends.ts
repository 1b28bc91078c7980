import { demoAccounts } from './demo-accounts.ts';

/** Someone who signed up through a link, some days before the demo begins. */
export interface DemoFriend {
  readonly name: string;
  readonly email: string;
  readonly invitedBy: string;
  readonly daysAgo: number;
}

const shopper = demoAccounts[3].email;
const grace = 'grace@demo.test';

/** Enough for one reward and the way to the next; the one who invites again is the demo's shopper under another name. */
export const demoFriends: readonly DemoFriend[] = [
  { name: 'Grace Hopper', email: grace, invitedBy: shopper, daysAgo: 58 },
  { name: 'Alan Kay', email: 'alan@demo.test', invitedBy: shopper, daysAgo: 47 },
  { name: 'Barbara Liskov', email: 'barbara@demo.test', invitedBy: shopper, daysAgo: 40 },
  { name: 'Donald Knuth', email: 'donald@demo.test', invitedBy: grace, daysAgo: 33 },
  { name: 'Frances Allen', email: 'frances@demo.test', invitedBy: shopper, daysAgo: 29 },
  { name: 'Shirley Shopper', email: 'shopper+again@demo.test', invitedBy: shopper, daysAgo: 26 },
  { name: 'Niklaus Wirth', email: 'niklaus@demo.test', invitedBy: shopper, daysAgo: 20 },
  { name: 'Radia Perlman', email: 'radia@demo.test', invitedBy: grace, daysAgo: 13 },
  { name: 'Edsger Dijkstra', email: 'edsger@demo.test', invitedBy: shopper, daysAgo: 9 },
  { name: 'Margaret Hamilton', email: 'margaret@demo.test', invitedBy: shopper, daysAgo: 4 },
  { name: 'Tony Hoare', email: 'tony@demo.test', invitedBy: shopper, daysAgo: 1 },
];
