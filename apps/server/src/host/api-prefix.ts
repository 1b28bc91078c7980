/** Where the REST interface begins. */
export const apiPrefix = '/api/v1';
