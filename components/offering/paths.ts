/** Where an offering's page is. */
export const offeringPath = (id: string) => `/offerings/${id}`;
