import { byIdInput } from '@tillback/rules/validation/by-id';
import {
  declineProposalInput,
  listProposalsInput,
  proposeRatesInput,
  proposeTermsInput,
} from '@tillback/rules/validation/proposals';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get, post } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { acceptProposal } from './commands/accept-proposal.ts';
import { declineProposal } from './commands/decline-proposal.ts';
import { proposeRates } from './commands/propose-rates.ts';
import { proposeTerms } from './commands/propose-terms.ts';
import { proposalPage, proposalShape } from './proposals.shapes.ts';
import { getProposal } from './queries/get-proposal.ts';
import { listProposals } from './queries/list-proposals.ts';

const proposal = byIdInput('proposal');

export const proposalsRouter = router({
  list: allow('store.read', get('/proposals', 'Proposals', 'Lists what was proposed, and what was decided'))
    .input(listProposalsInput)
    .output(proposalPage)
    .query(query(listProposals)),
  get: allow('store.read', get('/proposals/{id}', 'Proposals', 'Gets a proposal'))
    .input(proposal)
    .output(proposalShape)
    .query(query(getProposal)),
  proposeRates: allow(
    'rules.propose',
    create('/cashback/rules/{id}/proposals', 'Proposals', 'Proposes other cashback rates'),
  )
    .input(proposeRatesInput)
    .output(proposalShape)
    .mutation(command(proposeRates)),
  proposeTerms: allow(
    'rules.propose',
    create('/referrals/programme/proposals', 'Proposals', 'Proposes other terms of the referral programme'),
  )
    .input(proposeTermsInput)
    .output(proposalShape)
    .mutation(command(proposeTerms)),
  accept: allow('rules.write', post('/proposals/{id}/accept', 'Proposals', 'Does what was proposed'))
    .input(proposal)
    .output(proposalShape)
    .mutation(command(acceptProposal)),
  decline: allow('rules.write', post('/proposals/{id}/decline', 'Proposals', 'Turns a proposal down'))
    .input(declineProposalInput)
    .output(proposalShape)
    .mutation(command(declineProposal)),
});
