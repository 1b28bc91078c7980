import { zodResolver } from '@hookform/resolvers/zod';
import { inviteUserInput } from '@tillback/rules/validation/users';

export const inviteResolver = zodResolver(inviteUserInput);
