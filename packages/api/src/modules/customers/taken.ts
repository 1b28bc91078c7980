import { Refusal } from '@tillback/rules/errors/refusal';
import { databaseErrorIn } from '../../pipeline/database-errors.ts';

const addressDetail = 'This e-mail address is taken.';
const referenceDetail = 'Another customer has this reference.';

/** One address is one customer and one sign-in; who asks for it a second time hears this. */
export function emailTaken(): Refusal {
  return new Refusal('email_taken', addressDetail, { errors: { email: [addressDetail] } });
}

/**
 * Says which field it is that another customer has.
 * @throws {Refusal} `email_taken` or `conflict`
 */
export async function explainTaken<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    switch (databaseErrorIn(error)?.constraint) {
      case 'customers_email_unique':
        throw emailTaken();
      case 'customers_reference_unique':
        throw new Refusal('conflict', referenceDetail, { errors: { reference: [referenceDetail] } });
      default:
        throw error;
    }
  }
}
